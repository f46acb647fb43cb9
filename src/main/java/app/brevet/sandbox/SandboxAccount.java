package app.brevet.sandbox;

import app.brevet.model.Arn;
import app.brevet.model.Partition;

/// An AWS account of the sandbox.
///
/// @param id twelve digits
public record SandboxAccount(String id, Partition partition) {

  /// The ARN of the account itself, which names its root user and, as a principal, everybody in it.
  public Arn root() {
    return iam("root");
  }

  Arn iam(String resource) {
    return new Arn(partition, "iam", "", id, resource);
  }
}
