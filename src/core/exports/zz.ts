import { registrationPdf } from './registration-pdf.ts';
import { defaultFontFolder } from './font-folder.ts';
import { emptyBrand, emptyCampaign } from '#shared/model/registration.ts';
const base = { customerName: 'X', registrationName: 'Y', brand: emptyBrand(), campaign: emptyCampaign(), numbers: [] as string[], findings: [], caseId: null, delivery: 'editing', exportedAt: '2026-11-22T14:05:09.000Z', language: 'zh', appVersion: '0.1.0' } as const;
async function time(name: string, change: object) { const t = performance.now(); const b = await registrationPdf({ ...base, ...change } as never, defaultFontFolder()); console.log(name, Math.round(performance.now() - t), 'ms', b.length, Math.round(process.memoryUsage().rss / 1e6)); }
const zh = '海港货运向客户发送送货更新并回答他们的问题写明货运编号取货时间和联系人'.repeat(600).slice(0, 20000);
await time('empty', {});
await time('zh 20k', { campaign: { ...emptyCampaign(), description: zh } });
await time('x 20k', { campaign: { ...emptyCampaign(), description: 'x'.repeat(20000) } });
await time('emoji 10k', { campaign: { ...emptyCampaign(), description: '👋'.repeat(10000) } });
await time('newlines 20k', { campaign: { ...emptyCampaign(), description: '\n'.repeat(19990) + 'x' } });
await time('5 x zh 20k', { campaign: { ...emptyCampaign(), samples: Array(5).fill(zh) } });
await time('numbers 3000', { numbers: Array.from({ length: 3000 }, (_, i) => `+1415${5550000 + i}`) });
await time('numbers 500', { numbers: Array.from({ length: 500 }, (_, i) => `+1415${5550000 + i}`) });
await time('50 x zh 20k', { campaign: { ...emptyCampaign(), samples: Array(50).fill(zh) } });
