import type { ViewStateResult, WorkspaceLeaf } from 'obsidian';
import type { RelationshipMap } from '../core/dashboard/map/map-model';
import type { Engine } from '../core/engine';
import type { EntityId } from '../core/model/entities';
import type { Logger } from '../core/ports';
import type { MapActions, MapViewModel } from '../views/map/map-view-model';
import { mountMap, type MountedMap } from '../views/map/mount-map';
import { chooseOption } from './choose-option';
import { createLazyQuery } from './lazy-query';
import { LiveView } from './live-view';
import { chooseMapAccount } from './map-account';
import { MapPictureDialog } from './map-picture-dialog';
import { readMapState, type MapState } from './map-state';
import { createNoteActions } from './note-actions';
import { MAP_VIEW_TYPE } from './view-types';

export const MAP_ICON = 'waypoints';

export interface MapServices {
  readonly engine: Engine;
  readonly openSettings: () => void;
  readonly log: Logger;
}

/** The relationship map of an account, in a tab or the side panel: a shell that asks the engine and keeps the choice. */
export class MapLeaf extends LiveView<MountedMap> {
  private state: MapState = readMapState(null);
  private query;
  private latest: RelationshipMap | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly services: MapServices,
  ) {
    super(leaf, services);
    this.query = this.ask();
  }

  override getViewType(): string {
    return MAP_VIEW_TYPE;
  }

  override getDisplayText(): string {
    const { account } = this.state;
    const name = account && this.services.engine.entity(account)?.name;
    return name ? `Map: ${name}` : 'Relationship map';
  }

  override getIcon(): string {
    return MAP_ICON;
  }

  override getState(): Record<string, unknown> {
    return { ...this.state };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.change(readMapState(state));
    await super.setState(state, result);
  }

  protected override mount(el: HTMLElement): MountedMap {
    return mountMap(el, this.actions());
  }

  protected override draw(view: MountedMap, day: string): void {
    const { status } = this.services.engine;
    view.update({ status, today: day, period: this.state.period, map: this.shown(day) });
  }

  protected override async onClose(): Promise<void> {
    this.query.stop();
    await super.onClose();
  }

  private shown(day: string): MapViewModel['map'] {
    const { account } = this.state;
    if (account === null) return 'none';
    const found = this.query.value(day);
    if (found) this.latest = found;
    else if (this.query.isCurrent(day)) return 'none';
    // Until another period is worked out, the former one stands.
    return this.latest?.id === account ? this.latest : null;
  }

  /** What is to be worked out now. */
  private ask() {
    const { engine, log } = this.services;
    const { account, period } = this.state;
    const find = async (day: string): Promise<RelationshipMap | null | undefined> =>
      account === null ? null : engine.findRelationshipMap(account, day, period);
    return createLazyQuery(engine, find, {
      now: () => performance.now(),
      later: (run, ms) => window.setTimeout(run, ms),
      onChange: () => this.requestDraw(),
      onFailure: (cause) => log.error('The relationship map could not be worked out.', cause),
    });
  }

  private change(state: MapState): void {
    const { account, period } = this.state;
    this.state = state;
    if (state.account === account && state.period === period) return;
    this.query.stop();
    this.query = this.ask();
    this.requestDraw();
  }

  private actions(): MapActions {
    const { app, services } = this;
    const { engine, log } = services;
    const set = (change: Partial<MapState>): void =>
      this.remember(() => this.change({ ...this.state, ...change }));
    return {
      ...createNoteActions({ app, view: this, viewType: MAP_VIEW_TYPE, log }),
      setPeriod: (period) => set({ period }),
      choose: (question, options, event) => chooseOption(app, question, options, event),
      chooseAccount: () => chooseMapAccount(app, engine, (account: EntityId) => set({ account })),
      openSettings: () => services.openSettings(),
      savePicture: (map) => new MapPictureDialog(app, map, log).open(),
    };
  }
}
