package app.brevet.sandbox;

import java.util.Optional;
import java.util.function.Consumer;

/// The action GetAccessKeyInfo: the account of any key, whatever its state.
///
/// Source: STS API reference, GetAccessKeyInfo, which names no error of its own and says that a
/// deleted key "might return an error that the key doesn't exist"; of the common errors of STS that
/// is InvalidClientTokenId.
final class GetAccessKeyInfo {

  private final SandboxDirectory directory;
  private final IssuedSessions sessions;
  private final StsPermissions permissions;

  GetAccessKeyInfo(
      SandboxDirectory directory, IssuedSessions sessions, StsPermissions permissions) {
    this.directory = directory;
    this.sessions = sessions;
    this.permissions = permissions;
  }

  /// The content of GetAccessKeyInfoResult.
  ///
  /// @throws Refusal in this order: the parameter, the kind of caller and its policy, an unknown
  ///   key
  Consumer<AwsXml> answer(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String id = limits.required("AccessKeyId", TextLimit.ANY_ACCESS_KEY_ID);
    limits.requireAll();
    permissions.require("GetAccessKeyInfo", caller);
    String account =
        longTerm(id)
            .or(() -> sessions.session(id).map(session -> session.caller().arn().account()))
            .orElseThrow(Refusal::unknownKey);
    return xml -> xml.leaf("Account", account);
  }

  private Optional<String> longTerm(String id) {
    return directory
        .key(id)
        .filter(key -> key.status() != StoredKey.Status.DELETED)
        .map(key -> key.owner().arn().account());
  }
}
