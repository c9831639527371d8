import { createLedgers, type LedgerReader } from '../../src/core/facts/ledgers';

/** Reads every ledger whole, and has read none before. */
export const wholeLedgers = (): LedgerReader => createLedgers().reader('whole');
