import type { connect as en } from '../en/connect.ts';
import type { Words } from '../words.ts';

export const connect = {
  title: '连接 Webex',
  intro: 'TextReady 只从 Webex 读取数据。令牌保存在这台电脑的密钥串中。',
  introMemory:
    'TextReady 只从 Webex 读取数据。这台电脑没有可用的密钥串，因此令牌只保存在内存中，重新启动后需要再次输入。',
  label: '连接名称',
  labelPlaceholder: '例如贵公司的名称',
  baseUrl: 'Webex API 地址',
  baseUrlHint: '绝大多数情况使用默认地址即可。',
  connectorUrl: '连接器地址（可选）',
  connectorUrlHint: '由您或合作伙伴提供、用来接收订单的服务。留空则由人工提交。',
  token: '访问令牌',
  tokenHint: '有权读取位置和号码的管理员令牌。',
  showToken: '显示或隐藏令牌',
  submit: '连接',
  submitting: '正在连接…',
  needLabel: '请为连接取一个名称。',
  needUrl: '请输入以 https:// 或 http:// 开头的地址。',
  needToken: '请粘贴访问令牌。',
  connected_other: '已连接：找到 {{count}} 个客户。',
} as const satisfies Words<typeof en>;
