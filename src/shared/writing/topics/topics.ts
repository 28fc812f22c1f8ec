import { NOTICES } from './notices.ts';
import { PUBLIC } from './public.ts';
import { SERVICE } from './service.ts';
import type { Topic } from './topic.ts';

export type { Topic } from './topic.ts';

/** Everything that can be texted about, by name. */
const TOPICS = { ...SERVICE, ...NOTICES, ...PUBLIC } as const;
export type TopicId = keyof typeof TOPICS;
export const TOPIC_IDS = Object.keys(TOPICS) as [TopicId, ...TopicId[]];

export const topicOf = (id: TopicId): Topic => TOPICS[id];
