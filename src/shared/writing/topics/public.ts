import type { Topic } from './topic.ts';

/** Schools, causes, the public, surveys and offers. */
export const PUBLIC = {
  'campus-notices': {
    about: 'classes on campus',
    does: 'tells {recipients} when registration opens, a deadline comes near or a class on campus is moved',
    samples: [
      'Registration for the [term] term opens on [date] at [time]. Your advisor is [person].',
      'Class [class] on [date] moves to room [room]. The time stays the same.',
    ],
  },
  advising: {
    about: 'advising sessions',
    does: 'reminds {recipients} of advising sessions and of papers that the registrar still needs',
    samples: [
      'Hi [name], your advising session is on [date] at [time] in room [room].',
      'The registrar still needs your [paper] for the [term] term. It is due on [date].',
    ],
  },
  'class-notices': {
    about: 'school news',
    does: 'tells {recipients} when school is closed or opens late, when a class is moved and when a school event takes place',
    samples: [
      'School opens at [time] on [date] because of the weather. Buses run as late as classes do.',
      'The parent evening of class [class] is on [date] at [time] in room [room].',
    ],
  },
  absences: {
    about: 'absences',
    does: 'tells {recipients} when a child was not in class, and asks for the reason',
    samples: [
      '[name] was marked absent on [date]. Reply with the reason, or call the school office.',
      'Thank you. The absence of [name] on [date] is excused.',
    ],
  },
  surveys: {
    about: 'surveys',
    does: 'asks {recipients} after a visit or purchase how it went, in a survey of a few questions',
    samples: [
      'How was your visit on [date]? Rate it from 1 to 5 by reply. The survey has two questions.',
      'Survey question 2 of 2: what should be done better next time? Reply in your own words.',
    ],
  },
  votes: {
    about: 'polls',
    does: 'asks {recipients} in a poll to choose between dates, topics or plans, and tells them what was chosen',
    samples: [
      'Poll: which day suits you for the next meeting? Reply 1 for [date], 2 for [date].',
      'The poll has ended: most votes were for [date]. Thank you for yours.',
    ],
  },
  'public-notices': {
    about: 'public works',
    does: 'tells {recipients} when a street is closed, water is shut off or a public meeting takes place',
    samples: [
      'Public notice: [street] is closed on [date] from [time] to [time] for repairs.',
      'Public notice: the water on [street] is off on [date] until [time].',
    ],
  },
  'public-health': {
    about: 'public health',
    does: 'tells {recipients} when the air or water needs care and where cooling or warming centers are open',
    samples: [
      'Public notice: air quality is poor until [time] on [date]. Stay indoors if you can.',
      'Public notice: the cooling center at [place] is open to everybody until [time].',
    ],
  },
  emergencies: {
    about: 'emergencies',
    does: 'warns {recipients} of storms, fires and closures that touch its buildings, and says what to do',
    samples: [
      'Emergency alert: a storm reaches [place] at [time]. Go indoors and stay away from windows.',
      'The emergency at [place] ended at [time]. The building is open again.',
    ],
  },
  closures: {
    about: 'closures',
    does: 'tells {recipients} when a building or service is closed for their safety and when it opens again',
    samples: [
      '[place] is closed today because of a power failure. News follows by [time].',
      '[place] opens again on [date] at [time]. All services run as usual.',
    ],
  },
  'call-outs': {
    about: 'public safety',
    does: 'alerts {recipients} to fires, floods and searches in their district and says where help gathers',
    samples: [
      'Public safety alert: flood water on [street] since [time]. Help gathers at [place].',
      'The alert for [district] ended at [time]. Thank you to everybody who came.',
    ],
  },
  evacuations: {
    about: 'evacuations',
    does: 'tells {recipients} when a district is evacuated, which roads are open and where shelter is',
    samples: [
      'Evacuation notice for [district]: leave by [street] before [time]. Shelter is at [place].',
      'The evacuation of [district] ended at [time]. [street] is open in both directions.',
    ],
  },
  donations: {
    about: 'donation appeals',
    does: 'asks {recipients} for a donation when a project needs support, and thanks them for what they gave',
    samples: [
      'Hi [name], the [project] still needs [amount] by [date]. Your donation would help. Reply GIVE to learn how.',
      'Thank you, [name]. Your donation of [amount] arrived and goes to the [project].',
    ],
  },
  volunteering: {
    about: 'volunteer shifts',
    does: 'tells {recipients} when helpers are needed and confirms the shifts that they chose',
    samples: [
      'Hi [name], helpers are needed for the [project] on [date] at [time]. Reply Y if you can come.',
      'Your shift on [date] at [time] is confirmed. Please meet [person] at [place].',
    ],
  },
  'campaign-news': {
    about: 'the campaign',
    does: 'invites {recipients} to meetings of the campaign and tells them where the candidate speaks',
    samples: [
      'Hi [name], [candidate] speaks at [place] on [date] at [time]. Reply Y to keep a seat.',
      'The town hall on [date] moves to [place]. The time stays the same.',
    ],
  },
  'voting-reminders': {
    about: 'election day',
    does: 'asks {recipients} for their vote when election day comes near and tells them where they can vote',
    samples: [
      'Election day is [date]. Your polling place is open from [time] to [time].',
      'Vote by [date] at [place], open from [time] to [time]. [candidate] thanks you for your support.',
    ],
  },
  offers: {
    about: 'special offers',
    does: 'sends {recipients} special offers when a sale begins or a season ends',
    samples: [
      'Our spring sale begins on [date]: [percent]% off [item] until [date].',
      'Thank you for being with us, [name]. This week a special offer waits for you: [item] for [price].',
    ],
    isMarketing: true,
  },
  news: {
    about: 'promotional events',
    does: 'invites {recipients} to promotional events and tells them when something new arrives',
    samples: [
      'New this week: [item], in stock from [date]. First come, first served.',
      'Our open day is on [date] at [time] in [place]: [percent]% off everything until [time].',
    ],
    isMarketing: true,
  },
} as const satisfies Readonly<Record<string, Topic>>;
