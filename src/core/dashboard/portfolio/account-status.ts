import { foldName } from '../../model/name';

/** Words by which notes say that an account is no longer looked after. */
const CLOSED =
  /^(?:closed|closed lost|inactive|not active|lost|churned|former(?: (?:customer|client|account))?|ex (?:customer|client)|archived|ended|terminated|cancelled|canceled|disqualified|dead|dormant)$/;

/** Whether a status, as a note says it, means that the account is closed. An account without a status is active. */
export const isClosedStatus = (status: string | null): boolean =>
  status !== null && CLOSED.test(foldName(status));
