import type { Topic } from './topic.ts';

/** Talk about something that people have booked, ordered or asked. */
export const SERVICE = {
  answers: {
    about: '{my} questions',
    does: 'answers the questions that {recipients} ask about a booking, an order or a visit',
    samples: [
      'Hi [name], thank you for your question. Yes, [date] at [time] is still free. Shall it be booked?',
      'Thank you for asking, [name]. Your request [number] was passed to [person], who answers today.',
    ],
  },
  appointments: {
    about: '{my} appointments',
    does: 'reminds {recipients} of their appointments and tells them when a time has to be moved',
    samples: [
      'Hi [name], your appointment is on [date] at [time]. Reply C to confirm or R to change the time.',
      'Your appointment on [date] had to be moved to [time]. Reply C if the new time suits you.',
    ],
  },
  orders: {
    about: '{my} orders',
    does: 'tells {recipients} when their order is confirmed, changed or finished',
    samples: [
      'Hi [name], order [number] is confirmed and will be ready on [date].',
      'One item of order [number] is late. The rest is ready on [date]. Reply W to wait for all of it.',
    ],
  },
  visits: {
    about: 'service visits',
    does: 'tells {recipients} when a technician is on the way, is late or has finished the work',
    samples: [
      'Your technician [person] is on the way and arrives between [time] and [time].',
      'The work at [address] was finished at [time]. Reply with any question about it.',
    ],
  },
  'call-backs': {
    about: 'times to talk',
    does: 'returns missed calls of {recipients} by text and agrees on a time to talk',
    samples: [
      'Hi [name], your call at [time] was missed. Would [date] at [time] suit you for a call back?',
      'Thank you for your call, [name]. The papers you asked about are ready for you on [date].',
    ],
  },
  'local-office': {
    about: '{my} visits',
    does: 'lets its local offices confirm visits with {recipients} and answer what they ask about them',
    samples: [
      'Hi [name], [person] at the [city] office confirms your visit on [date] at [time].',
      'Thank you for your question, [name]. The [city] office is open on [date] from [time].',
    ],
  },
  relay: {
    about: '{my} bookings',
    does: 'passes messages from the driver or host of a booking on to {recipients}, and their answers back, so that neither sees the number of the other',
    samples: [
      'Message from your driver: I am at [place] and wait at the main entrance.',
      'Message from your host: the key for booking [number] is in the box by the door from [time].',
    ],
  },
  groups: {
    about: '{my} groups',
    does: 'tells {recipients} when there is news in the groups that they joined, and when the next meeting is',
    samples: [
      'Your group [group] meets on [date] at [time] in [place]. Reply Y if you will be there.',
      '[person] answered your post in the group [group]. Open the group to read the answer.',
    ],
  },
  'trial-notices': {
    about: '{my} trial period',
    does: 'tells {recipients} who try its service when their trial period begins, what to set up next and when it ends',
    samples: [
      'Welcome, [name]. Your trial period has begun and lasts until [date].',
      'Your trial period ends on [date]. Your settings are kept for 30 days after that.',
    ],
  },
  'contest-entries': {
    about: '{my} contest entry',
    does: 'sends {recipients} news of its yearly contest when entries open, when an entry arrives and when the jury decides',
    samples: [
      'Your entry [number] for the contest has arrived. The jury meets on [date].',
      'The jury has chosen. Thank you for entering; all entries are on show at [place] until [date].',
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
