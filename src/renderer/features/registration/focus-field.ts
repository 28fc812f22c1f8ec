/** Id of a field's control, from where it stands in the form. */
export const fieldId = (place: string): string => `field-${place.replaceAll('.', '-')}`;
export const sectionId = (section: string): string => `section-${section}`;

const FOCUSABLE = 'input:not([disabled]), textarea, select, button:not([disabled]), [tabindex="0"]';
/** Room above a part of the form that was gone to, in pixels. */
const AIR = 4;

/** Scrolls the form and nothing around it, so that the top of the element stands `above` pixels below its edge. */
function scrollForm(element: Element, above: (form: Element) => number): void {
  const form = element.closest('.tr-form');
  if (!form) return;
  const distance = element.getBoundingClientRect().top - form.getBoundingClientRect().top;
  form.scrollTop += distance - above(form);
}

/** Brings a field into sight and puts the cursor into it; a group gives its first control, a sample that is gone its group. */
export function focusField(place: string): void {
  const element =
    document.getElementById(fieldId(place)) ?? document.getElementById(fieldId(place.replace(/\.\d+$/, '')));
  if (!element) return;
  const control = element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE);
  const box = element.closest('.tr-field') ?? element;
  const form = box.closest('.tr-form');
  const { top = 0, bottom = 0 } = form?.getBoundingClientRect() ?? {};
  const at = box.getBoundingClientRect();
  if (at.top < top || at.bottom > bottom) scrollForm(box, ({ clientHeight }) => clientHeight / 4);
  (control ?? element).focus({ preventScroll: true });
}

/** Brings a part of the form to the top and moves reading there. */
export function focusSection(section: string): void {
  const element = document.getElementById(sectionId(section));
  if (!element) return;
  scrollForm(element, () => AIR);
  element.querySelector('h2')?.focus({ preventScroll: true });
}
