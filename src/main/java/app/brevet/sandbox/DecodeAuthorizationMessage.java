package app.brevet.sandbox;

import java.util.function.Consumer;

/// The action DecodeAuthorizationMessage.
///
/// Source: STS API reference, DecodeAuthorizationMessage and its one error.
final class DecodeAuthorizationMessage {

  private static final int BAD_REQUEST = 400;

  private final AuthorizationMessages messages;
  private final StsPermissions permissions;

  DecodeAuthorizationMessage(AuthorizationMessages messages, StsPermissions permissions) {
    this.messages = messages;
    this.permissions = permissions;
  }

  /// The content of DecodeAuthorizationMessageResult.
  ///
  /// @throws Refusal in this order: the parameter, the kind of caller and its policy, a message
  ///   that AWS did not encode, that has other characters in it, or that is too old
  Consumer<AwsXml> answer(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String encoded = limits.required("EncodedMessage", TextLimit.ENCODED_MESSAGE);
    limits.requireAll();
    permissions.require("DecodeAuthorizationMessage", caller);
    String decoded =
        messages
            .decode(encoded)
            .orElseThrow(
                () ->
                    new Refusal(
                        BAD_REQUEST,
                        "InvalidAuthorizationMessageException",
                        "Message is not valid"));
    return xml -> xml.leaf("DecodedMessage", decoded);
  }
}
