import { attachmentNames } from '#shared/forms/zh/attachments.ts';

export const attachments = {
  title: '附件',
  help: '附上用户表示同意之处的图片、示意图或话术，审核方就能看到无法打开的内容。也可以附上政策和税号信函（CP 575 或 147C）。支持 PNG、JPEG 或 PDF，每个最大 10 MB，每类最多五个。',
  helpSent: '此注册的附件，随证据包一起导出。',
  choose: '附上文件',
  drop: '或将文件拖到此处',
  kind: attachmentNames,
  kindNext: '下一个文件的类别',
  kindOf: '{{name}} 的类别',
  pages_other: '{{count, number}} 页',
  large: '放大查看：{{name}}',
  protected: '有密码保护，无法在此显示页面。',
  notShown: '无法在此显示。',
  largeForAws: '超过 AWS 接收的 500 KB',
  remove: '移除 {{name}}',
  removed: '已移除 {{name}}。',
  notRestored: '未能重新附上 {{name}}。',
} as const;
