// The ToUnicode map of an embedded font: what each glyph means, so that text can be searched, copied and read aloud.

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

const utf16 = (codePoints: readonly number[]): string => {
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');
};

/** A block of a CMap holds at most 100 entries (PDF 32000-1, 9.10.3, by way of Adobe's CMap specification). */
const BLOCK = 100;

/** `entries`: glyph and the code points it stands for. */
export function unicodeMap(entries: readonly (readonly [glyph: number, codePoints: readonly number[]])[]): string {
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += BLOCK) {
    const block = entries.slice(i, i + BLOCK).map(([glyph, codePoints]) => `<${hex(glyph)}> <${utf16(codePoints)}>`);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
