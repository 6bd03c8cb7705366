import { buttonAddress } from './button-address.ts';
import { duplicateKey } from './duplicate-key.ts';
import { imageAddress } from './image-address.ts';
import { jsonSyntax } from './json-syntax.ts';
import { layoutMissing } from './layout-missing.ts';
import { layoutNarrow } from './layout-narrow.ts';
import { layoutOutside } from './layout-outside.ts';
import { layoutOverlap } from './layout-overlap.ts';
import { layoutShape } from './layout-shape.ts';
import { memberType } from './member-type.ts';
import { nameMissing } from './name-missing.ts';
import { nameTaken } from './name-taken.ts';
import { notPortable } from './not-portable.ts';
import { numberRounded } from './number-rounded.ts';
import { partType } from './part-type.ts';
import { placeholderEmbedded } from './placeholder-embedded.ts';
import { tagEmpty } from './tag-empty.ts';
import { textTooLong } from './text-too-long.ts';
import { placeholderPlace } from './placeholder-place.ts';
import { tileContent } from './tile-content.ts';
import { tileLegacy } from './tile-legacy.ts';
import { tileLimit } from './tile-limit.ts';
import { tileName } from './tile-name.ts';
import { tileType } from './tile-type.ts';
import { tileTypeNew } from './tile-type-new.ts';
import { tilesEmpty } from './tiles-empty.ts';
import { unstorableText } from './unstorable-text.ts';
import { variableCase } from './variable-case.ts';
import { variableDefault } from './variable-default.ts';
import { variableId } from './variable-id.ts';
import { variableRepeated } from './variable-repeated.ts';
import { variableUndeclared } from './variable-undeclared.ts';
import { variableUnused } from './variable-unused.ts';
import type { AnyRule } from './rule.ts';

/** Every rule, in the order in which its problems are told. */
export const rules: readonly AnyRule[] = [
  jsonSyntax,
  duplicateKey,
  unstorableText,
  numberRounded,
  partType,
  memberType,
  tilesEmpty,
  nameMissing,
  nameTaken,
  textTooLong,
  tagEmpty,
  imageAddress,
  tileType,
  tileTypeNew,
  tileName,
  tileContent,
  tileLegacy,
  tileLimit,
  buttonAddress,
  layoutShape,
  layoutOutside,
  layoutOverlap,
  layoutMissing,
  layoutNarrow,
  variableUndeclared,
  variableCase,
  variableUnused,
  variableRepeated,
  variableId,
  variableDefault,
  placeholderEmbedded,
  placeholderPlace,
  notPortable,
];
