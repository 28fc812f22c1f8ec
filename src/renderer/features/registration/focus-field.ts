/** Id of a field's control, from where it stands in the form. */
export const fieldId = (place: string): string => `field-${place.replaceAll('.', '-')}`;
export const sectionId = (section: string): string => `section-${section}`;

const FOCUSABLE = 'input:not([disabled]), textarea, select, button:not([disabled]), [tabindex="0"]';

/** Brings a field into sight and puts the cursor into it; a group gives its first control. */
export function focusField(place: string): void {
  const element = document.getElementById(fieldId(place));
  if (!element) return;
  const control = element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE);
  const box = element.closest('.tr-field') ?? element;
  box.scrollIntoView({ block: 'center' });
  (control ?? element).focus({ preventScroll: true });
}

/** Brings a part of the form to the top and moves reading there. */
export function focusSection(section: string): void {
  const element = document.getElementById(sectionId(section));
  element?.scrollIntoView({ block: 'start' });
  element?.querySelector('h2')?.focus({ preventScroll: true });
}
