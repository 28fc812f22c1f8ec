import type { Topic } from './topic.ts';

/** Schools, causes, the public, surveys and offers. */
export const PUBLIC = {
  'campus-notices': {
    kind: 'campus notices',
    does: 'tells {recipients} when registration opens, a deadline comes near or a class on campus is moved',
    samples: [
      'Registration for the [term] term opens on [date] at [time]. Your advisor is [person].',
      'Class [class] on [date] moves to room [room]. The time stays the same.',
    ],
  },
  advising: {
    kind: 'advising reminders',
    does: 'reminds {recipients} of advising sessions and of papers that the registrar still needs',
    samples: [
      'Hi [name], your advising session is on [date] at [time] in room [room].',
      'The registrar still needs your [paper] for the [term] term. It is due on [date].',
    ],
  },
  'class-notices': {
    kind: 'school and class notices',
    does: 'tells {recipients} when school is closed or opens late, when a class is moved and when a school event takes place',
    samples: [
      'School opens at [time] on [date] because of the weather. Buses run as late as classes do.',
      'The parent evening of class [class] is on [date] at [time] in room [room].',
    ],
  },
  absences: {
    kind: 'attendance notices',
    does: 'tells {recipients} when a child was not in class, and asks for the reason',
    samples: [
      '[name] was marked absent on [date]. Reply with the reason, or call the school office.',
      'Thank you. The absence of [name] on [date] is excused.',
    ],
  },
  surveys: {
    kind: 'surveys',
    does: 'asks {recipients} after a visit or purchase how it went, in a survey of a few questions',
    samples: [
      'How was your visit on [date]? Rate it from 1 to 5 by reply. The survey has two questions.',
      'Survey question 2 of 2: what should be done better next time? Reply in your own words.',
    ],
  },
  votes: {
    kind: 'polls and votes',
    does: 'asks {recipients} in a poll to choose between dates, topics or plans, and tells them what was chosen',
    samples: [
      'Poll: which day suits you for the next meeting? Reply 1 for [date], 2 for [date].',
      'The poll has ended: most votes were for [date]. Thank you for yours.',
    ],
  },
  'public-notices': {
    kind: 'public notices',
    does: 'tells {recipients} when a street is closed, water is shut off or a public meeting takes place',
    samples: [
      'Public notice: [street] is closed on [date] from [time] to [time] for repairs.',
      'Public notice: the water on [street] is off on [date] until [time].',
    ],
  },
  'public-health': {
    kind: 'public health notices',
    does: 'tells {recipients} when the air or water needs care and where cooling or warming centers are open',
    samples: [
      'Public notice: air quality is poor until [time] on [date]. Stay indoors if you can.',
      'Public notice: the cooling center at [place] is open to everybody until [time].',
    ],
  },
  emergencies: {
    kind: 'emergency alerts',
    does: 'warns {recipients} of storms, fires and closures that touch its buildings, and says what to do',
    samples: [
      'Emergency alert: a storm reaches [place] at [time]. Go indoors and stay away from windows.',
      'The emergency at [place] ended at [time]. The building is open again.',
    ],
  },
  closures: {
    kind: 'closure notices',
    does: 'tells {recipients} when a building or service is closed for their safety and when it opens again',
    samples: [
      '[place] is closed today because of a power failure. News follows by [time].',
      '[place] opens again on [date] at [time]. All services run as usual.',
    ],
  },
  'call-outs': {
    kind: 'public safety alerts',
    does: 'alerts {recipients} to fires, floods and searches in their district and says where help gathers',
    samples: [
      'Public safety alert: flood water on [street] since [time]. Help gathers at [place].',
      'The alert for [district] ended at [time]. Thank you to everybody who came.',
    ],
  },
  evacuations: {
    kind: 'evacuation notices',
    does: 'tells {recipients} when a district is evacuated, which roads are open and where shelter is',
    samples: [
      'Evacuation notice for [district]: leave by [street] before [time]. Shelter is at [place].',
      'The evacuation of [district] ended at [time]. [street] is open in both directions.',
    ],
  },
  donations: {
    kind: 'donation appeals',
    does: 'asks {recipients} for a donation when a project needs support, and thanks them for what they gave',
    samples: [
      'Hi [name], the [project] still needs [amount] by [date]. Your donation would help. Reply GIVE to learn how.',
      'Thank you, [name]. Your donation of [amount] arrived and goes to the [project].',
    ],
  },
  volunteering: {
    kind: 'volunteer calls',
    does: 'tells {recipients} when helpers are needed and confirms the shifts that they chose',
    samples: [
      'Hi [name], helpers are needed for the [project] on [date] at [time]. Reply Y if you can come.',
      'Your shift on [date] at [time] is confirmed. Please meet [person] at [place].',
    ],
  },
  'campaign-news': {
    kind: 'campaign news and event invitations',
    does: 'invites {recipients} to meetings of the campaign and tells them where the candidate speaks',
    samples: [
      'Hi [name], [candidate] speaks at [place] on [date] at [time]. Reply Y to keep a seat.',
      'The town hall on [date] moves to [place]. The time stays the same.',
    ],
  },
  'voting-reminders': {
    kind: 'voting reminders',
    does: 'reminds {recipients} of election day and of the last day to register as a voter',
    samples: [
      'Election day is [date]. Your polling place is open from [time] to [time].',
      'The last day to register as a voter in [county] is [date].',
    ],
  },
  offers: {
    kind: 'marketing offers',
    does: 'sends {recipients} special offers when a sale begins or a season ends',
    samples: [
      'Our spring sale begins on [date]: [percent]% off [item] until [date].',
      'Thank you for being with us, [name]. This week a special offer waits for you: [item] for [price].',
    ],
    isMarketing: true,
  },
  news: {
    kind: 'marketing news and event invitations',
    does: 'tells {recipients} about new arrivals and invites them to events when there is one near them',
    samples: [
      'New this week: [item], in stock from [date]. First come, first served.',
      'You are invited to our open day on [date] at [time] in [place], with special offers all day.',
    ],
    isMarketing: true,
  },
} as const satisfies Readonly<Record<string, Topic>>;
