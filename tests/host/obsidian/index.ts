// The module `obsidian` of the preview. What obsidian-test-mocks does right comes from there, the rest is the host's.
export {
  arrayBufferToBase64,
  arrayBufferToHex,
  base64ToArrayBuffer,
  BasesEntry,
  BasesEntryGroup,
  BasesQueryResult,
  BasesView,
  BasesViewConfig,
  BooleanValue,
  CapacitorAdapter,
  DateValue,
  DurationValue,
  editorEditorField,
  editorInfoField,
  editorLivePreviewField,
  EditorSuggest,
  editorViewField,
  FileValue,
  getAllTags,
  getBlobArrayBuffer,
  getLanguage,
  getLinkpath,
  hexToArrayBuffer,
  htmlToMarkdown,
  HTMLValue,
  IconValue,
  ImageValue,
  iterateCacheRefs,
  iterateRefs,
  LinkValue,
  ListValue,
  livePreviewState,
  MarkdownEditView,
  moment,
  NotNullValue,
  NullValue,
  NumberValue,
  ObjectValue,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
  parsePropertyId,
  PrimitiveValue,
  QueryController,
  RegExpValue,
  RelativeDateValue,
  SecretComponent,
  StringValue,
  TagValue,
  Tasks,
  UrlValue,
  Value,
} from 'obsidian-test-mocks/obsidian';
export { App } from './app';
export { Component } from './base/component';
export { debounce } from './base/debounce';
export { Events } from './base/events';
export { Platform } from './base/platform';
export { Keymap } from './keys/keymap';
export { Scope } from './keys/scope';
export { MarkdownView } from './markdown/markdown-view';
export { MarkdownPreviewView } from './markdown/reading-view';
export { MarkdownPreviewRenderer, MarkdownRenderChild, MarkdownRenderer } from './markdown/renderer';
export { sanitizeHTMLToDom } from './markdown/sanitize';
export { Editor } from './markdown/editor';
export { getFrontMatterInfo } from './metadata/front-matter';
export { MetadataCache } from './metadata/metadata-cache';
export { parseYaml, stringifyYaml } from './metadata/yaml';
export {
  FileSystemAdapter,
  finishRenderMath,
  loadMathJax,
  loadMermaid,
  loadPdfJs,
  loadPrism,
  renderMath,
  request,
  requestUrl,
} from './not-provided';
export { Plugin } from './plugin';
export { RenderContext } from './render-context';
export { SecretStorage } from './secret-storage';
export { ButtonComponent, ExtraButtonComponent } from './settings/button';
export {
  DisplayValueComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './settings/choices';
export { ColorComponent } from './settings/color';
export { BaseComponent, ValueComponent } from './settings/components';
export { Setting, SettingGroup } from './settings/setting';
export { PluginSettingTab, SettingPage, SettingTab } from './settings/setting-tab';
export {
  AbstractTextComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from './settings/text-fields';
export { normalizePath } from './text/normalize-path';
export { parseLinktext, resolveSubpath, stripHeading, stripHeadingForLink } from './text/subpath';
export { ConfirmationButton, ConfirmationModal } from './ui/confirmation-modal';
export { HoverPopover, PopoverState } from './ui/hover-popover';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './ui/icons';
export { AbstractInputSuggest, PopoverSuggest } from './ui/input-suggest';
export { Menu } from './ui/menu';
export { MenuItem, MenuSeparator } from './ui/menu-item';
export { Modal } from './ui/modal';
export { Notice } from './ui/notice';
export {
  prepareFuzzySearch,
  prepareSimpleSearch,
  renderMatches,
  renderResults,
  sortSearchResults,
} from './ui/search';
export { FuzzySuggestModal, SuggestModal } from './ui/suggest-modal';
export { displayTooltip, setTooltip } from './ui/tooltip';
export { FileManager } from './vault/file-manager';
export { TAbstractFile, TFile, TFolder } from './vault/files';
export { Vault } from './vault/vault';
export { apiVersion, requireApiVersion } from './version';
export { EditableFileView, FileView, TextFileView } from './workspace/file-view';
export {
  WorkspaceContainer,
  WorkspaceFloating,
  WorkspaceItem,
  WorkspaceMobileDrawer,
  WorkspaceParent,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceWindow,
} from './workspace/items';
export { WorkspaceLeaf } from './workspace/leaf';
export { WorkspaceTabs } from './workspace/tabs';
export { ItemView, View } from './workspace/view';
export { Workspace } from './workspace/workspace';
export { WorkspaceRibbon } from './workspace/workspace-tree';
