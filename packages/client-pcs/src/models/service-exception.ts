import { ServiceException } from "@smithy/core/client";

/** What every error answered by PCS is an instance of, those that the API does not name included. */
export class PCSServiceException extends ServiceException {
  /** By this the runtime tells classes of exceptions apart, even across copies of this package. */
  static override readonly shapeId: string =
    "smithy.ts.sdk.synthetic.com.amazonaws.pcs#PCSServiceException";
}
