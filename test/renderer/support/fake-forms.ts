import type { BlankFormDetail, FillNote, FillPreview, MappedPlace, Place } from '#shared/model/blank-form.ts';
import { blankFormIdSchema } from '#shared/model/ids.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { isoAt, uuid } from './sample-customers.ts';

export const FORM = blankFormIdSchema.parse(uuid(950));

interface Sample {
  readonly place: Partial<Place> & Pick<Place, 'id' | 'label'>;
  readonly field: string | null;
  readonly confidence?: MappedPlace['confidence'];
  readonly text?: string;
  readonly note?: Partial<FillNote> & Pick<FillNote, 'reason'>;
}

const PLACES: readonly Sample[] = [
  {
    place: { id: 'Text1', label: 'Registered company name *' },
    field: 'brand.companyName',
    text: 'Harbor Clinic LLC',
  },
  { place: { id: 'Text2', label: 'EIN / Tax ID', maxLength: 9 }, field: 'brand.ein', text: '472918365' },
  {
    place: { id: 'List1', label: 'Type of organization', kind: 'choice' },
    field: 'brand.entityType',
    text: 'Private, for profit',
  },
  {
    place: { id: 'Text3', label: 'Name', section: 'Contact person' },
    field: 'made.contactName',
    confidence: 'likely',
    note: { reason: 'no-value' },
  },
  { place: { id: 'Text4', label: 'Number of employees' }, field: null, note: { reason: 'not-mapped' } },
  {
    place: {
      id: 'Text20',
      label: 'What is the purpose of the campaign?',
      isMultiline: true,
      where: { by: 'page', page: 2 },
    },
    field: 'campaign.description',
    text: 'Harbor Clinic reminds patients of appointments that they booked, and answers what they ask about them.',
    note: { reason: 'cut-off' },
  },
  {
    place: { id: 'Radio1', label: 'Use case', kind: 'radio', where: { by: 'page', page: 2 } },
    field: 'campaign.usecase',
    note: { reason: 'no-option', value: 'Customer care' },
  },
  {
    place: {
      id: 'Box1',
      label: 'Yes',
      section: 'Age-gated content?',
      kind: 'check',
      where: { by: 'page', page: 2 },
    },
    field: 'campaign.ageGated=yes',
    text: '',
  },
  {
    place: { id: 'Text22', label: 'Sample message 1', maxLength: 60, where: { by: 'page', page: 2 } },
    field: 'campaign.samples.0',
    note: { reason: 'too-long', value: 'x'.repeat(96), limit: 60 },
  },
  {
    place: { id: 'Text9', label: '', name: 'form1.page2.field9', where: { by: 'page', page: 2 } },
    field: null,
  },
];

const whole = (place: Sample['place']): Place => ({
  kind: 'text',
  name: place.id,
  hint: '',
  section: '',
  options: [],
  takesSeveral: false,
  takesOther: false,
  isMultiline: false,
  maxLength: null,
  where: { by: 'page', page: 1 },
  ...place,
});

const mappedOf = ({ place, field, confidence }: Sample): MappedPlace => ({
  placeId: place.id,
  field,
  fixed: null,
  by: 'recognised',
  confidence: field === null ? null : (confidence ?? 'sure'),
});

function makeForm(state: FakeState): BlankFormDetail {
  const at = isoAt(state.now);
  return {
    id: FORM,
    name: 'Messaging registration request',
    fileName: 'Messaging registration request.pdf',
    format: 'pdf',
    places: PLACES.length,
    mapped: PLACES.filter(({ field }) => field !== null).length,
    unknown: PLACES.filter(({ field }) => field === null).length,
    version: 'a'.repeat(64),
    rev: 1,
    createdAt: at,
    updatedAt: at,
    placeList: PLACES.map(({ place }) => whole(place)),
    mapping: PLACES.map(mappedOf),
  };
}

const noteOf = (placeId: string | null, field: string | null, note: Sample['note']): FillNote[] =>
  note ? [{ placeId, field, value: '', limit: null, ...note }] : [];

const MISSING: readonly FillNote[] = [
  {
    placeId: null,
    field: 'campaign.optinMessage',
    reason: 'no-place',
    value: 'Harbor Clinic: you are signed up.',
    limit: null,
  },
  {
    placeId: null,
    field: 'campaign.termsAndConditionsLink',
    reason: 'no-place',
    value: 'https://harborclinic.example.com/terms',
    limit: null,
  },
];

/** Two forms' worth of procedures over one form, which `blankForms.add` brings. */
export function formHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  let forms: BlankFormDetail[] = [];
  const changed = () => emit('db.changed', { tables: ['blank-forms'], revision: 1 });
  const find = (id: string) => need(forms.find((one) => one.id === id));
  const preview = (form: BlankFormDetail, registrationId: FillPreview['registrationId']): FillPreview => ({
    blankFormId: form.id,
    registrationId,
    places: form.places,
    filled: PLACES.filter(({ text }) => text).length,
    notes: [...PLACES.flatMap(({ place, field, note }) => noteOf(place.id, field, note)), ...MISSING],
    samples: PLACES.flatMap(({ place, text }) => (text === undefined ? [] : [{ placeId: place.id, text }])),
  });
  return {
    'blankForms.list': () => forms.map(({ placeList: _places, mapping: _mapping, ...summary }) => summary),
    'blankForms.get': ({ blankFormId }) => find(blankFormId),
    'blankForms.preview': ({ blankFormId, registrationId }) => preview(find(blankFormId), registrationId),
    'blankForms.add': () => {
      forms = [makeForm(state)];
      changed();
      return find(FORM);
    },
    'blankForms.choose': ({ blankFormId, placeId, choice }) => {
      const form = find(blankFormId);
      const mapping = form.mapping.map((one, at): MappedPlace => {
        const sample = PLACES[at];
        if (one.placeId !== placeId || !sample) return one;
        if (choice.to === 'recognised') return mappedOf(sample);
        const field = choice.to === 'field' ? choice.field : null;
        return {
          placeId,
          field,
          fixed: choice.to === 'text' ? choice.text : null,
          by: 'person',
          confidence: null,
        };
      });
      const unknown = mapping.filter((one) => one.by === 'recognised' && one.field === null).length;
      forms = [{ ...form, mapping, unknown }];
      changed();
      return {};
    },
    'blankForms.rename': ({ blankFormId, name }) => {
      forms = [{ ...find(blankFormId), name }];
      changed();
      return {};
    },
    'blankForms.remove': () => {
      forms = [];
      changed();
      return {};
    },
    'blankForms.fill': ({ blankFormId, registrationId }) => {
      const { samples: _samples, ...report } = preview(find(blankFormId), registrationId);
      return { path: '/home/robin/Documents/form Messaging registration request.pdf', report };
    },
  };
}
