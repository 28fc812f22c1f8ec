import type { Topic } from './topic.ts';

/** Codes, accounts, deliveries and warnings. */
export const NOTICES = {
  'sign-in-codes': {
    about: 'verification of {my} sign-ins',
    does: 'sends {recipients} a one-time code whenever they sign in, so that nobody else can use their account',
    samples: [
      'Your sign-in code is [code]. It is valid for 10 minutes. Do not share it with anyone.',
      'Use verification code [code] to finish signing in. If this was not you, ignore this message.',
    ],
  },
  'change-codes': {
    about: 'verification of {my} account changes',
    does: 'sends {recipients} a verification code before it changes the e-mail address or phone number of their account',
    samples: [
      'Your verification code is [code]. It confirms the new e-mail address of your account.',
      'Verification code [code] confirms the change of your phone number. It is valid for 10 minutes.',
    ],
  },
  billing: {
    about: '{my} payments',
    does: 'tells {recipients} when an invoice is ready, a payment has arrived or a card on file is about to expire',
    samples: [
      'Your payment of [amount] arrived on [date]. Thank you. The receipt is on its way by e-mail.',
      'The invoice for [month] is ready in your account. It is due on [date].',
    ],
  },
  'account-notices': {
    about: '{my} account',
    does: 'tells {recipients} when something about their account changes, such as its address, its plan or its renewal date',
    samples: [
      'The address of your account was changed on [date], as you asked. No further step is needed.',
      'Your plan renews on [date]. Nothing is needed from you if it may go on as before.',
    ],
  },
  deliveries: {
    about: '{my} deliveries',
    does: 'tells {recipients} when their delivery leaves, when it will arrive and when it has been handed over',
    samples: [
      'Your delivery [number] is on its way and arrives on [date] between [time] and [time].',
      'Your delivery [number] was handed over at [time]. Thank you for waiting.',
    ],
  },
  pickups: {
    about: '{my} pick-ups',
    does: 'tells {recipients} when what they ordered can be collected, and until when it is kept',
    samples: [
      'Hi [name], your order [number] is ready for pick-up. It is kept for you until [date].',
      'A reminder that order [number] waits for you at the pick-up desk until [time] on [date].',
    ],
  },
  'fraud-alerts': {
    about: 'suspected fraud',
    does: 'warns {recipients} at once when a payment or order on their account looks as if somebody else had made it',
    samples: [
      'A payment of [amount] on [date] looks unusual. Reply YES if it was you, NO if it was not.',
      'Order [number] was held because it looked unusual. Reply YES if you placed it, NO if you did not.',
    ],
  },
  'fraud-holds': {
    about: 'held payments',
    does: 'tells {recipients} when a doubtful payment was held, and when the hold has ended',
    samples: [
      'The payment of [amount] on [date] was held because it looked unusual. Your account is safe.',
      'The hold on your payment of [amount] has ended, as you confirmed it on [date].',
    ],
  },
  'sign-in-alerts': {
    about: 'the security of {my} account',
    does: 'warns {recipients} when their account is opened on a new device or its password was changed',
    samples: [
      'Your account was opened on a new device on [date] at [time]. If it was you, all is well.',
      'The password of your account was changed on [date]. If it was not you, reply NO.',
    ],
  },
  'security-notices': {
    about: 'account locks',
    does: 'tells {recipients} when their account was locked after wrong passwords, and when it is open again',
    samples: [
      'Your account was locked at [time] after several wrong passwords. It opens again at [time].',
      'Your account is open again since [time]. No further step is needed.',
    ],
  },
  'device-alerts': {
    about: '{my} devices',
    does: 'reports to {recipients} when a device that they watch, such as a sensor, pump or alarm, leaves its normal range',
    samples: [
      'Sensor [number] at [site] reports [temperature], above its limit of [limit], since [time].',
      'Pump [number] at [site] stopped at [time] on [date]. Its last reading was [reading].',
    ],
  },
  'device-reports': {
    about: 'the status of {my} devices',
    does: 'reports to {recipients} when such a device works normally again or its battery runs low',
    samples: [
      'Sensor [number] at [site] is back in its normal range since [time].',
      'The battery of sensor [number] at [site] is at [level]. Please change it before [date].',
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
