import { EXAMPLE_DAY, registrationExamples } from '#shared/rules/examples/all.ts';

export const ENV = { today: EXAMPLE_DAY };

export { registrationExamples };
