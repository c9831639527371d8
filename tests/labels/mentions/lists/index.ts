import type { WrittenList } from '../label';
import { companies } from './companies';
import { continental } from './continental';
import { firstNames } from './first-names';
import { letters } from './letters';
import { misfiled } from './misfiled';
import { nicknames } from './nicknames';
import { owner } from './owner';
import { spellings } from './spellings';
import { twoCompanies } from './two-companies';

export const WRITTEN_LISTS: readonly WrittenList[] = [
  spellings,
  letters,
  nicknames,
  firstNames,
  companies,
  twoCompanies,
  misfiled,
  owner,
  continental,
];
