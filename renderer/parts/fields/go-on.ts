// Going through a form by its keys: Enter to the next datum, Shift + Enter back; Ctrl + ↓ and ↑ to the next or former one still blank.

/**
 * Where a person writes or chooses. Lists are buttons that open one; a group of radios and the parts of an hour count once.
 * What is offered because of a field is on the way too.
 */
const FIELDS = 'input, textarea, button[aria-haspopup="listbox"], [role="spinbutton"], [data-offer] button';
const AT_ONCE = '[role="radiogroup"], [role="group"]:has([role="spinbutton"])';

const isReachable = (field: HTMLElement): boolean =>
  !field.matches(':disabled, [type="file"], [tabindex="-1"]:not([role="spinbutton"])') &&
  // A combo box has such a button beside its text, which is the field.
  !field.matches('[role="group"]:has([role="combobox"]) > button') &&
  field.closest('[aria-hidden="true"]') === null &&
  field.checkVisibility();

const unitOf = (field: Element): Element => field.closest(AT_ONCE) ?? field;

/** The control that takes the keyboard in a group: the radio that is chosen. */
const entryOf = (unit: Element, first: HTMLElement): HTMLElement => unit.querySelector<HTMLElement>('input[type="radio"]:checked') ?? first;

/** One for each datum, in the order of the page. */
function fieldsOf(form: Element): { readonly unit: Element; readonly entry: HTMLElement }[] {
  const units = new Map<Element, HTMLElement>();
  for (const field of form.querySelectorAll<HTMLElement>(FIELDS)) {
    const unit = unitOf(field);
    if (!units.has(unit) && isReachable(field)) units.set(unit, field);
  }
  return [...units].map(([unit, first]) => ({ unit, entry: entryOf(unit, first) }));
}

/** Gives the keyboard to a field; what is written in it is selected, as by Tab, so that typing replaces it. */
export function enterField(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLInputElement && field.type !== 'radio' && field.type !== 'checkbox') field.select();
  field.scrollIntoView({ block: 'nearest' });
}

/** The button of the step, after the last field: one more Enter presses it. */
const mainButtonOf = (form: Element): HTMLElement | null =>
  form.closest('[role="dialog"], [role="alertdialog"], main')?.querySelector<HTMLElement>('button[aria-keyshortcuts="Control+Enter"]:not(:disabled)') ?? null;

/** What Enter is for, there: the field's own affair. */
function takesEnter(field: Element): boolean {
  if (field.matches('textarea, [data-own-enter], [data-offer] button')) return true;
  // An open list with an option to choose.
  if (field.getAttribute('aria-expanded') === 'true') return field.matches('button') || field.hasAttribute('aria-activedescendant');
  return !field.matches(FIELDS);
}

function step(form: Element, from: Element, by: 1 | -1): void {
  const fields = fieldsOf(form);
  const next = fields[fields.findIndex(({ unit }) => unit === unitOf(from)) + by];
  if (next) enterField(next.entry);
  else if (by === 1) mainButtonOf(form)?.focus();
}

/** A datum still to be written: a search is none, and what an oficio seldom has is not missed. An offer waits for its answer. */
const isLacking = (field: HTMLElement): boolean =>
  field.matches('[data-offer] button') ||
  (field instanceof HTMLInputElement &&
    !field.matches('[type="radio"], [type="checkbox"], [data-optional] *') &&
    field.value === '' &&
    field.closest('[data-path]') !== null);

function stepToLacking(form: Element, from: Element, by: 1 | -1): void {
  const fields = fieldsOf(form);
  const here = fields.findIndex(({ unit }) => unit === unitOf(from));
  const ahead = by === 1 ? fields.slice(here + 1) : fields.slice(0, Math.max(here, 0)).toReversed();
  const next = ahead.find(({ entry }) => isLacking(entry));
  if (next) enterField(next.entry);
  else if (by === 1) mainButtonOf(form)?.focus();
}

/** Hears a key before the fields of the form do, and takes it when it is one of those above. */
export function goOnByEnter(event: KeyboardEvent, form: Element): void {
  const { key, target, ctrlKey, altKey, metaKey, shiftKey, isComposing } = event;
  // A calendar or a list opened by a field lies elsewhere in the page.
  if (!(target instanceof Element) || !form.contains(target) || altKey || metaKey || isComposing) return;
  if (key === 'Enter' && !ctrlKey && !takesEnter(target)) step(form, target, shiftKey ? -1 : 1);
  else if (ctrlKey && (key === 'ArrowDown' || key === 'ArrowUp')) stepToLacking(form, target, key === 'ArrowDown' ? 1 : -1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
