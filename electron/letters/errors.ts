// What can keep a letter from being drawn. The office turns each into a failure with its sentence.

/** A part that cannot be broken is taller than a page. Its text is not said: it may be secret. */
export class LayoutOverflow extends Error {
  override readonly name = 'LayoutOverflow';
}

/** A character that no font has: `missingGlyphs` tells it before anything is drawn. */
export class MissingGlyph extends Error {
  override readonly name = 'MissingGlyph';
  readonly character: string;

  constructor(character: string) {
    super(`no font has U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    this.character = character;
  }
}

/** A letterhead image that is neither PNG nor JPEG, is damaged, or is in ink colours (CMYK), which PDF/A with sRGB forbids. */
export class UnusableImage extends Error {
  override readonly name = 'UnusableImage';
}
