import { client } from '../../renderer/api/client.ts';

export const api = client;
