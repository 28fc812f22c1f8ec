export { ruleTexts, ruleTitles } from './tables.ts';
