import {
  addForm,
  choosePlace,
  filledName,
  fillForm,
  formDetail,
  listForms,
  previewFill,
  removeForm,
  renameForm,
} from '../services/blank-forms.ts';
import type { Handlers } from './procedures.ts';

export const blankFormHandlers: Handlers<
  | 'blankForms.list'
  | 'blankForms.get'
  | 'blankForms.preview'
  | 'blankForms.choose'
  | 'blankForms.rename'
  | 'blankForms.remove'
  | 'core.addBlankForm'
  | 'core.filledFormName'
  | 'core.fillBlankForm'
> = {
  'blankForms.list': ({ context }) => listForms(context),
  'blankForms.get': ({ context }, { blankFormId }) => formDetail(context, blankFormId),
  'blankForms.preview': ({ context }, input) => previewFill(context, input),
  'blankForms.choose': ({ context }, input) => {
    choosePlace(context, input);
    return {};
  },
  'blankForms.rename': ({ context }, { blankFormId, name }) => {
    renameForm(context, blankFormId, name);
    return {};
  },
  'blankForms.remove': ({ context }, { blankFormId }) => {
    removeForm(context, blankFormId);
    return {};
  },
  'core.addBlankForm': (services, input) => addForm(services, input),
  'core.filledFormName': ({ context }, input) => ({ fileName: filledName(context, input) }),
  'core.fillBlankForm': (services, { path, ...input }) => fillForm(services, input, path),
};
