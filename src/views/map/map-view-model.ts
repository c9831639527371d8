import type { RelationshipMap } from '../../core/dashboard/map/map-model';
import type { IndexStatus } from '../../core/dashboard/view-models';
import type { MapPeriod } from '../../core/model/map-period';
import type { NoteActions } from '../actions';
import type { RollupOption } from '../rollup/rollup-view-model';

/** All that the relationship map draws. */
export interface MapViewModel {
  readonly status: IndexStatus;
  /** `YYYY-MM-DD` in the vault's calendar. */
  readonly today: string;
  readonly period: MapPeriod;
  /** `none` where no account is chosen or it is gone; null until the first answer is there. */
  readonly map: RelationshipMap | 'none' | null;
}

/** What the map asks of its host; the answer to most is an update. */
export interface MapActions extends NoteActions {
  setPeriod(period: MapPeriod): void;
  /** Lets the user choose, from a menu. Null for no choice. */
  choose<Value>(
    question: string,
    options: readonly RollupOption<Value>[],
    event: MouseEvent | KeyboardEvent,
  ): Promise<{ readonly value: Value } | null>;
  /** Lets the user choose the account to show. */
  chooseAccount(): void;
  /** Opens the plugin's settings, where the owner's names are. */
  openSettings(): void;
  /** Shows the picture, to be saved or copied. Nothing is written by that. */
  savePicture(map: RelationshipMap): void;
}
