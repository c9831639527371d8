import {
  ambiguous,
  anywhere,
  mentionsIn,
  toAccount,
  toForum,
  toPerson,
  toProject,
  unknown,
  type MentionList,
  type PlacedRow,
} from './label';

const ROBIN = toPerson('Robin Ashdown');
const INGRID = toPerson('Ingrid Solheim');
const TOMASZ = toPerson('Tomasz Wilk');
const PRIYA = toPerson('Priya Nair');
const DANA = toPerson('Dana Whitfield');
const OLA = toPerson('Ola Berg');
const MIKA = toPerson('Mika Sorvali');
const LUDWIG = toPerson('Ludwig van der Berg');
const LARS = toPerson('Lars Ekström');
const AGNIESZKA = toPerson('Agnieszka Król');
const JETTE = toPerson('Jette Holm');
const RAO = toPerson('A.K. Rao');
const CALLUM = toPerson('Callum Reyes');
const FIONA = toPerson('Fiona MacAllister');
const KATHARINA = toPerson('Katharina Brandl');
const HENRIK = toPerson('Henrik Voss');
const OKAFOR = toPerson('Sam Okafor');
const LINDQVIST = toPerson('Sam Lindqvist');
const MARIT = toPerson('Marit Halvorsen');
const JÜRGEN = toPerson('Jürgen Weiß');
const ASTRID = toPerson('Astrid Østby');
const BJØRN = toPerson('Bjørn Håland');
const ZOFIA = toPerson('Zofia Wrona');
const NORTHWIND = toAccount('Northwind Freight');
const BRIGHTMOOR = toAccount('Brightmoor Council');
const HALDEN = toAccount('Halden Clinics');
const KESTREL = toAccount('Kestrel Grid');
const PILOT = toProject('Northwind pilot');

/** By note: the line, the name as it stands there, and who it is. */
const placed: Readonly<Record<string, readonly PlacedRow[]>> = {
  'Accounts/Brightmoor Council.md': [
    [6, 'Robin Ashdown', ROBIN],
    [13, 'Brightmoor Council', BRIGHTMOOR],
    [14, 'Fi', FIONA],
    [21, 'Fiona MacAllister', FIONA],
    [32, 'Tomasz Wilk', TOMASZ],
    [36, '@Callum Reyes', CALLUM],
    [37, '@Myself', ROBIN],
  ],
  'Accounts/Brightmoor Council/2025-10-08 Visit to the reading room.md': [
    [4, 'Brightmoor Council', BRIGHTMOOR],
    [22, '@Callum', CALLUM],
    [24, '@Robin', ROBIN],
  ],
  'Accounts/Brightmoor Council/2025-11-19 Fi on the budget line.md': [
    [5, 'Fi', FIONA],
    [10, 'Fi MacAllister', FIONA],
    [12, '@Ingrid Solheim', INGRID],
  ],
  'Accounts/Brightmoor Council/2025-12-29 Requirements with Callum and Fi.md': [
    [8, 'Callum', CALLUM],
    [16, '@Tomasz Wilk', TOMASZ],
    [20, '@Fi', FIONA],
    [21, '@Legal', unknown()],
  ],
  'Accounts/Northwind Freight/2025-11-04 - Site visit to the Malmö depot.md': [
    [10, 'Lars Ekström Ekström', LARS],
    [14, 'northwind-freight', NORTHWIND],
    [20, 'Lars Ekström', LARS],
  ],
  'Accounts/Northwind Freight/2025-11-07 - Weekly sync.md': [
    [6, 'Dana Whitfeld', DANA],
    [15, 'Dana', DANA],
    [23, '@Ingrid Solheim', INGRID],
  ],
  'Accounts/Northwind Freight/2025-11-14 - Purchasing rules.md': [
    [13, 'Ludwig van der Berg', LUDWIG],
    [24, 'Purchasing handbook 2025', unknown()],
  ],
  'Accounts/Northwind Freight/2025-11-28 - Weekly sync.md': [
    [21, '@Ola Berg', OLA],
    [22, '@Myself', ROBIN],
    [23, '@Me', ROBIN],
    [26, 'Northwind pilot', PILOT],
  ],
  'Accounts/Northwind Freight/2025-12-12 - Weekly sync.md': [
    [29, '@Legal', unknown()],
    [31, '@Agnieszka Król', AGNIESZKA],
    [32, '@Priya Nair', PRIYA],
  ],
  'Accounts/Northwind Freight/2025-12-16 - Pilot planning.md': [
    [6, 'Northwind pilot', PILOT],
    [7, 'Mika', MIKA],
    [24, 'Lars Ekström', LARS],
    [29, 'Ola Berg', OLA],
  ],
  'Accounts/Northwind Freight/2025-12-19 - Northwind - decision on 30 January, open points.md': [
    [6, 'Whitfield, Dana', DANA],
    [20, 'Dana', DANA],
    [25, '@DanaWhitfield', DANA],
    [26, '@TBD', unknown()],
  ],
  'Accounts/Northwind Freight/2025-12-19 - Robin, Dana and Ola on pilot readiness.md': [
    [3, 'Ola', OLA],
    [14, 'dana-whitfield', DANA],
    [30, '@Dana', DANA],
    [32, '@Agnieszka Król', AGNIESZKA],
  ],
  'Accounts/Northwind Freight/2026-01-04 - Mika on the November scan volumes.md': [
    [18, 'Mika', MIKA],
    [22, 'Dana', DANA],
    [22, 'A.K. Rao', RAO],
  ],
  'Accounts/Northwind Freight/2026-01-15 - Pilot readiness review (planned).md': [
    [24, '@Mika Sorvali', MIKA],
  ],
  'Accounts/Northwind Freight/README.md': [
    [9, 'Northwind', NORTHWIND],
    [9, 'NWF', NORTHWIND],
    [17, 'Mika Sorvali', MIKA],
    [19, 'Grauwacke Backup', unknown()],
    [31, 'Whitfield, Dana', DANA],
    [33, 'Jette Holm', JETTE],
    [43, 'Mika', MIKA],
    [45, 'Ludwig', LUDWIG],
  ],
  'Clients/Lindenquell Verlag.md': [
    [11, 'Katharina Brandl', KATHARINA],
    [20, 'Kathi', KATHARINA],
  ],
  'Clients/Lindenquell Verlag/2025-11-26 - Call with Kathi.md': [
    [3, 'Kathi', KATHARINA],
    [5, 'Kathi Brandl', KATHARINA],
    [6, 'Lindenquell Verlag', toAccount('Lindenquell Verlag')],
  ],
  'Contacts/Callum Reyes.md': [
    [3, 'Brightmoor Council', BRIGHTMOOR],
    [5, 'callum.reyes@brightmoor.example', CALLUM],
  ],
  'Contacts/Fiona MacAllister.md': [[8, 'F. MacAllister', unknown('Fiona MacAllister')]],
  'Customers/A.K. Rao.md': [
    [4, 'Northwind Freight', NORTHWIND],
    [20, 'A.K. Rao', RAO],
  ],
  'Customers/Calder & Voss Instruments.md': [
    [13, 'Calder & Voss Instruments', toAccount('Calder & Voss Instruments')],
    [19, 'Henrik Voss', HENRIK],
    [20, 'Małgorzata Nowak', toPerson('Małgorzata Nowak')],
  ],
  'Customers/Calder & Voss Instruments/2026-01-02 - New-year call with Henrik.md': [
    [3, 'Henrik', HENRIK],
    [12, '@Me', ROBIN],
  ],
  'Customers/Halden Clinics/2025-09-25 - Kick-off after the purchase.md': [[16, '@Sam', OKAFOR]],
  'Customers/Halden Clinics/2025-10-30 - Steering group.md': [
    [6, 'Jurgen Weiss', JÜRGEN],
    [21, '@Jürgen Weiß', JÜRGEN],
    [22, '@TBD', unknown()],
    [23, '@Sam', OKAFOR],
  ],
  'Customers/Halden Clinics/2025-11-27 - Call about the second restore run.md': [[11, '@Sam', OKAFOR]],
  'Customers/Halden Clinics/README.md': [
    [38, 'Marit', MARIT],
    [39, 'Sam', OKAFOR],
    [66, 'Robin Ashdown', ROBIN],
  ],
  'Customers/Kestrel Grid.md': [
    [28, 'Sam Lindqvist', LINDQVIST],
    [34, 'Sam', LINDQVIST],
  ],
  'Customers/Kestrel Grid/2025-11-12 - Architecture call.md': [
    [9, 'kestrel-grid', KESTREL],
    [25, '@Sam', LINDQVIST],
    [26, 'Hannele Rautio', toPerson('Hannele Rautio')],
  ],
  'Customers/Kestrel Grid/2025-12-12 - Budget call.md': [
    [15, 'Sam', LINDQVIST],
    [22, '@Unknown', unknown()],
    [23, '@Robin', ROBIN],
  ],
  'Customers/Kestrel Grid/2025-12-20 - Budget cut confirmed.md': [[11, 'Sam', LINDQVIST]],
  'Customers/Lumen Dairy.md': [[11, 'Élodie Fournier', toPerson('Élodie Fournier')]],
  'Customers/Northwind Freight.md': [
    [36, '@TBD', unknown()],
    [50, 'Mika', MIKA],
    [67, 'Ludwig van der Berg', LUDWIG],
    [68, 'Dana', DANA],
    [101, 'Dana', DANA],
    [105, 'A.K. Rao', RAO],
    [107, 'Legal', unknown()],
    [111, 'Østfjord Shipping', toAccount('Østfjord Shipping')],
  ],
  'Customers/Northwind Freight/2025-10-24 - 1-1 with Dana Whitfield on budget and the incumbent.md': [
    [3, 'Dana Whitfield (Northwind Freight)', DANA],
    [37, 'Ludwig van der Berg', LUDWIG],
    [41, '@TBD', unknown()],
  ],
  'Customers/Northwind Freight/2025-12-03 - Capacity review.md': [
    [6, 'Sorvali, Mika', MIKA],
    [19, 'Mika', MIKA],
    [27, 'Dana', DANA],
  ],
  'Customers/Northwind Freight/2025-12-18 - Security review for the pilot.md': [
    [26, 'Dana', DANA],
    [31, '@Lars Ekström', LARS, '@Lars EkstrÃ¶m'],
    [32, '@Mika', MIKA],
    [33, 'Jette Holm', JETTE],
  ],
  'Customers/Pell Street Archive/2025-11-25 - Enquiry from Pell Street Archive.md': [
    [8, 'pell-street-archive', toAccount('Pell Street Archive')],
    [20, 'Edith', toPerson('Edith Garrow')],
  ],
  'Customers/Østfjord Shipping/2025-11-20 - Upload test in Ålesund.md': [
    [22, 'Bjørn', BJØRN, 'BjÃ¸rn'],
    [24, '@Bjørn Håland', BJØRN, '@BjÃ¸rn HÃ¥land'],
  ],
  'Customers/Østfjord Shipping/2026-01-05 - Astrid on the contract.md': [[3, 'Astrid', ASTRID]],
  'Customers/Østfjord Shipping/README.md': [
    [10, 'østfjord-shipping', toAccount('Østfjord Shipping')],
    [35, 'Astrid', ASTRID],
    [35, 'Bjørn', BJØRN],
  ],
  'Daily/2026-01-07.md': [
    [1, 'Northwind Freight', NORTHWIND],
    [1, 'Ingrid Solheim', INGRID],
  ],
  'Forums/Storage Operations ROB/2025-12-08 - Storage Operations ROB.md': [
    [3, 'Storage Operations ROB', toForum('Storage Operations ROB')],
    [18, '@Tomasz Wilk', TOMASZ],
  ],
  'Inbox/2025-10-28 Evening at the observatory.md': [
    [4, 'Sowia Góra Observatory', toAccount('Sowia Góra Observatory')],
    [8, 'Zofia Wrona', ZOFIA],
    [12, '@Zofia Wrona', ZOFIA],
    [13, '@Me', ROBIN],
  ],
  'Inbox/2025-11-13 - Corridor talk in Halden.md': [[11, 'Marit Halvorsen', MARIT]],
  'Inbox/2025-12-19 - Weekly sync (Northwind Freight).md': [[26, 'Ola', OLA]],
  'Inbox/2026-01-05 - Monday check-in on Northwind.md': [
    [24, 'Jette Holm', JETTE],
    [32, 'Mika', MIKA],
  ],
  'Inbox/Reading list.md': [[10, 'Marit', unknown('Marit Halvorsen')]],
  'Inbox/Sowia Góra Observatory.md': [
    [11, 'Zofia Wrona', ZOFIA],
    [12, 'Prof. Kowalczyk', unknown()],
  ],
  'Meetings/2025-10-21 - Cooling in the scan room.md': [
    [11, 'Northwind Freight', NORTHWIND],
    [12, 'Lars Ekström', LARS],
  ],
  'Meetings/2025-11-18 - Procurement call with Ludwig.md': [[8, 'Ludwig', LUDWIG]],
  'Meetings/2025-11-21 - Dana on the handhelds.md': [
    [5, 'Dana Whitfield', DANA],
    [14, 'dana-whitfield', DANA],
    [28, '@Dana', DANA],
  ],
  'Meetings/2025-12-02 - Archive user group, northern round.md': [
    [18, '@Sam', ambiguous('Sam Okafor', 'Sam Lindqvist')],
    [19, '@TBD', unknown()],
    [20, '@Sam Okafor', OKAFOR],
  ],
  'Meetings/2025-12-05 - Northwind pilot steering.md': [
    [10, 'Dana Whitfield Whitfield', DANA],
    [35, '@I', ROBIN],
    [37, '@A.K. Rao', RAO],
  ],
  'Partners/Fjellbit Consulting/2025-11-13 - Quarterly partner meeting.md': [
    [26, 'Erik', toPerson('Erik Tangen')],
  ],
  'People/Agnieszka Król.md': [
    [8, 'Agnes Krol', AGNIESZKA],
    [9, 'A. Król', AGNIESZKA],
  ],
  'People/Dana Whitfield.md': [
    [10, 'northwind-freight', NORTHWIND],
    [22, 'dana.whitfield@northwind.example', DANA],
    [71, 'Ola Berg', OLA],
    [72, 'Lars Ekström', LARS],
    [83, 'A.K. Rao', RAO],
  ],
  'People/Jürgen Weiß.md': [[6, 'Juergen Weiss', JÜRGEN]],
  'People/Ludwig van der Berg.md': [[14, 'Ola Berg', OLA]],
  'People/Ola Berg.md': [[27, 'Agnieszka Król', AGNIESZKA, 'Agnieszka Kr√≥l']],
  'People/Priya Nair.md': [[25, 'Marit Halvorsen', MARIT]],
  'People/Robin Ashdown.md': [[6, 'robin.ashdown@tessera.example', ROBIN]],
  'People/Sam Okafor.md': [
    [8, 'halden-clinics', HALDEN],
    [17, 'Sam Lindqvist', LINDQVIST],
  ],
  'People/Tomasz Wilk.md': [[21, 'Northwind pilot', PILOT]],
  'Projects/Halden audit 2026.md': [[11, 'Halden Clinics', HALDEN]],
  'Projects/Northwind pilot.md': [
    [5, 'Northwind Freight', NORTHWIND],
    [26, 'Ola Berg', OLA],
  ],
};

/** Names that stand in notes of tests/vault, and some that are asked for anywhere in it. */
export const sampleVault: MentionList = {
  name: 'sample vault',
  mentions: [
    ...Object.entries(placed).flatMap(([path, rows]) => mentionsIn(path, rows)),
    anywhere('Sam', unknown('Sam Okafor', 'Sam Lindqvist')),
    anywhere('Mika', unknown('Mika Sorvali')),
    anywhere('Berg', unknown('Ola Berg', 'Ludwig van der Berg')),
    anywhere('Halden', unknown('Halden Clinics')),
    anywhere('Dana Whitfeld', unknown('Dana Whitfield')),
    anywhere('Karin Whitfield', unknown()),
    anywhere('Kathi', KATHARINA),
    anywhere('Kestrel mirror reader', toProject('Kestrel mirror reader')),
    anywhere('A. K. Rao', RAO),
  ],
};
