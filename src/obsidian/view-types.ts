/** Stored in the user's layout, and registered with Obsidian's page preview: never to be changed. */
export const PANEL_VIEW_TYPE = 'account-intelligence-panel';
export const TRIAGE_VIEW_TYPE = 'account-intelligence-triage';
export const ROLLUP_VIEW_TYPE = 'account-intelligence-rollup';
export const MAP_VIEW_TYPE = 'account-intelligence-map';
export const PORTFOLIO_VIEW_TYPE = 'account-intelligence-portfolio';
