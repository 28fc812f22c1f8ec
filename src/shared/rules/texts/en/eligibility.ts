import type { TextTable } from '../../text.ts';

export const eligibility = {
  'extension-only': {
    message: 'Extension {{extension}} has no telephone number.',
    reason: 'Only telephone numbers can be authorised for texting.',
    cure: 'Assign a number from Cisco Calling Plans to its owner in Control Hub, then pull again.',
  },
  'location-country': {
    message: 'The location of this number is not in the US or Canada ({{country}}).',
    reason: 'Business texting is offered for Cisco Calling Plan numbers in the US and Canada only.',
    cure: 'Give the owner a number of a US or Canadian location.',
  },
  'location-pstn': {
    message: 'The location of this number does not use Cisco PSTN (its connection is {{pstnType}}).',
    reason: 'Only locations on Cisco PSTN can text.',
    cure: 'Use a number of a location on Cisco Calling Plans, or move this location to Cisco PSTN in Control Hub.',
  },
  'location-pstn-unknown': {
    message: 'The PSTN connection of this number’s location is not known.',
    reason: 'Without it nobody can tell whether the location is on Cisco PSTN.',
    cure: 'Choose a PSTN connection for the location in Control Hub and pull again, or check that the connection may read PSTN settings.',
  },
  'number-not-active': {
    message: 'The number is not active (Webex reports {{state}}).',
    reason: 'A number that is still being ordered or ported, or that is switched off, cannot be authorised.',
    cure: 'Wait for the order or port to finish, or activate the number, then pull again.',
  },
  'number-mobile': {
    message: 'This is a mobile number.',
    reason: 'Mobile numbers do not belong to Cisco Calling Plans, so they cannot be authorised here.',
    cure: 'Give the owner a Cisco Calling Plan number.',
  },
  'number-toll-free': {
    message: 'This is a toll-free number.',
    reason: '10DLC is for ten-digit local numbers. Toll-free numbers are verified by a different process.',
    cure: 'Choose a local number.',
  },
  'number-service': {
    message: 'This is a service number.',
    reason: 'A number set to service usage cannot text, and Webex refuses that usage for a number that can.',
    cure: 'Choose a number of standard usage.',
  },
  'number-elin': {
    message: 'This number is an emergency location identification number (ELIN).',
    reason: 'An ELIN is kept for emergency call-back and cannot text.',
    cure: 'Choose a number of standard usage.',
  },
  'number-reserved': {
    message: 'This number is reserved.',
    reason: 'A reserved number is not in use yet, so it cannot be authorised.',
    cure: 'Release the reservation in Control Hub, then pull again.',
  },
  'number-unassigned': {
    message: 'Nobody owns this number.',
    reason:
      'Each person who texts needs a primary number. Whether Control Hub offers unassigned numbers is not documented.',
    cure: 'Assign it to a person first, or leave it out.',
  },
  'owner-not-person': {
    message: 'The owner of this number is not a person ({{ownerType}}).',
    reason:
      'Texting is for people in the Webex App. Whether Control Hub offers numbers of other owners is not documented.',
    cure: 'Check that this number is really meant to text.',
  },
  'number-not-primary': {
    message: 'This is not the primary number of its owner ({{phoneNumberType}}).',
    reason: 'A person texts with the primary number.',
    cure: 'Authorise the owner’s primary number instead, or make this one primary.',
  },
  'number-not-nanp': {
    message: '{{number}} is not a ten-digit North American number.',
    reason: '10DLC is for ten-digit numbers whose area code and exchange begin with 2 to 9.',
    cure: 'Check the number in Control Hub.',
  },
} as const satisfies TextTable;

export const eligibilityTitles = {
  'EL-001': 'Extension without a number',
  'EL-002': 'Location outside the US and Canada',
  'EL-003': 'Location not on Cisco PSTN',
  'EL-004': 'PSTN of the location unknown',
  'EL-005': 'Number not active',
  'EL-006': 'Mobile number',
  'EL-007': 'Toll-free number',
  'EL-008': 'Service number',
  'EL-009': 'Emergency location number (ELIN)',
  'EL-010': 'Reserved number',
  'EL-011': 'Unassigned number',
  'EL-012': 'Owner is not a person',
  'EL-013': 'Not the primary number',
  'EL-014': 'Not a North American number',
} as const;
