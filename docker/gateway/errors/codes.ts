/**
 * MongoDB's error codes and the SQLSTATE that stands for each: DocumentDB has states of its own, `M` and four
 * base-36 characters, and a few of PostgreSQL's have a plain counterpart. An expression error of an aggregation
 * without an entry here comes out as 1, with its own message.
 */
const ERRORS: readonly (readonly [code: number, name: string, ...sqlStates: string[]])[] = [
  [1, 'InternalError', 'M0000'],
  [2, 'BadValue', 'M0001', '22P02', '22023'],
  [5, 'GraphContainsCycle', 'M0002'],
  [9, 'FailedToParse', 'M0003'],
  [13, 'Unauthorized', 'M00ER'],
  [14, 'TypeMismatch', 'M0004'],
  [15, 'Overflow', 'M0005'],
  [16, 'InvalidLength', 'M00DO'],
  [18, 'AuthenticationFailed', 'M00EV'],
  [20, 'IllegalOperation', 'M0006'],
  [24, 'LockTimeout', 'M00EW'],
  [26, 'NamespaceNotFound', 'M0008', '42P01'],
  [27, 'IndexNotFound', 'M0009'],
  [28, 'PathNotViable', 'M000A'],
  [34, 'CannotBackfillArray', 'M000C'],
  [40, 'ConflictingUpdateOperators', 'M000D'],
  [43, 'CursorNotFound', 'M000E'],
  [48, 'NamespaceExists', 'M000F'],
  [50, 'MaxTimeMSExpired', 'M00EX', '57014'],
  [52, 'DollarPrefixedFieldName', 'M000G'],
  [53, 'InvalidIdField', 'M000H'],
  [54, 'NotSingleValueField', 'M000I'],
  [56, 'EmptyFieldName', 'M000J'],
  [57, 'DottedFieldName', 'M000K'],
  [59, 'CommandNotFound', 'M00EY'],
  [61, 'ShardKeyNotFound', 'M000L'],
  [66, 'ImmutableField', 'M000M'],
  [67, 'CannotCreateIndex', 'M000N'],
  [68, 'IndexAlreadyExists', 'M000O'],
  [72, 'InvalidOptions', 'M000P'],
  [73, 'InvalidNamespace', 'M000Q'],
  [85, 'IndexOptionsConflict', 'M000R'],
  [86, 'IndexKeySpecsConflict', 'M000S'],
  [91, 'ShutdownInProgress', 'M00F0', '08006', '57P01', '57P02', '57P03'],
  [111, 'NotExactValueField', 'M000T'],
  [112, 'WriteConflict', 'M00F1', '55P03', '40001', '40P01'],
  [115, 'CommandNotSupported', 'M000U', '0A000'],
  [117, 'ConflictingOperationInProgress', 'M00F2'],
  [121, 'DocumentValidationFailure', 'M00CO'],
  [146, 'ExceededMemoryLimit', 'M000W', '53200'],
  [165, 'ViewDepthLimitExceeded', 'M000Y'],
  [166, 'CommandNotSupportedOnView', 'M000Z'],
  [167, 'OptionNotSupportedOnView', 'M0010'],
  [181, 'AmbiguousIndexKeyPattern', 'M0011'],
  [197, 'InvalidIndexSpecificationOption', 'M0012'],
  [201, 'CannotBuildIndexKeys', 'M00F4'],
  [224, 'QueryFeatureNotAllowed', 'M0013'],
  [225, 'TransactionTooOld', 'M00F5'],
  [232, 'MaxSubPipelineDepthExceeded', 'M0014'],
  [241, 'ConversionFailure', 'M0015'],
  [251, 'NoSuchTransaction', 'M00F6'],
  [256, 'TransactionCommitted', 'M00F7'],
  [263, 'OperationNotSupportedInTransaction', 'M0016'],
  [276, 'IndexBuildAborted', 'M0017'],
  [291, 'NoQueryExecutionPlans', 'M0018'],
  [10334, 'BSONObjectTooLarge', 'M001B', '54000'],
  [11000, 'DuplicateKey', 'M001C', '23505', '23P01'],
  [14031, 'OutOfDiskSpace', '53100'],
  [15947, 'Location15947', 'M001K'],
  [15998, 'Location15998', 'M00DP'],
  [16410, 'Location16410', 'M0020'],
  [16554, 'Location16554', 'M0023'],
  [17308, 'Location17308', 'M0038'],
  [17419, 'Location17419', 'M003A'],
  [17420, 'Location17420', 'M003B'],
  [28667, 'Location28667', 'M003V'],
  [31249, 'Location31249', 'M0056'],
  [31250, 'Location31250', 'M0057'],
  [40323, 'Location40323', 'M007T'],
  [40324, 'Location40324', 'M007U'],
  [40352, 'Location40352', 'M007V'],
  [40415, 'Location40415', 'M0088'],
];

const CODE_OF_STATE = new Map(
  ERRORS.flatMap(([code, , ...states]) => states.map((state) => [state, code] as const)),
);
const NAME_OF_CODE = new Map(ERRORS.map(([code, name]) => [code, name] as const));

/** MongoDB's code for a SQLSTATE; 1 where there is none. */
export const codeOfState = (sqlState: string): number => CODE_OF_STATE.get(sqlState) ?? 1;

export const codeName = (code: number): string => NAME_OF_CODE.get(code) ?? `Location${code}`;

/**
 * DocumentDB's write errors carry the SQLSTATE packed as PostgreSQL packs it: five characters of six bits each,
 * the first one lowest.
 */
export function unpackState(packed: number): string {
  let state = '';
  for (let rest = packed; state.length < 5; rest >>>= 6) state += String.fromCharCode((rest & 63) + 48);
  return state;
}
