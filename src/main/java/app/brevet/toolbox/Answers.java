package app.brevet.toolbox;

import app.brevet.aws.AssumedRole;
import app.brevet.aws.GrantedSession;
import app.brevet.aws.WebIdentityToken;
import app.brevet.model.CallerIdentity;
import app.brevet.model.SessionCredentials;
import app.brevet.model.StsAction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the ports answer, as one kind of answer.
final class Answers {

  private Answers() {}

  static StsAnswer of(StsAction action, SessionCredentials session) {
    return new StsAnswer(action, Optional.of(session), Optional.empty(), Map.of());
  }

  static StsAnswer of(StsAction action, AssumedRole role) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("Arn", role.arn().toString());
    members.putAll(role.more());
    return new StsAnswer(action, Optional.of(role.credentials()), Optional.empty(), members);
  }

  static StsAnswer of(StsAction action, GrantedSession granted) {
    Map<String, String> members = new LinkedHashMap<>();
    granted.arn().ifPresent(arn -> members.put("Arn", arn.toString()));
    members.putAll(granted.more());
    return new StsAnswer(action, Optional.of(granted.credentials()), Optional.empty(), members);
  }

  static StsAnswer of(CallerIdentity caller) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("UserId", caller.userId());
    members.put("Account", caller.account());
    members.put("Arn", caller.arn().toString());
    return new StsAnswer(
        StsAction.GET_CALLER_IDENTITY, Optional.empty(), Optional.empty(), members);
  }

  static StsAnswer of(WebIdentityToken signed) {
    return new StsAnswer(
        StsAction.GET_WEB_IDENTITY_TOKEN,
        Optional.empty(),
        Optional.of(new StsAnswer.Token(signed.token(), signed.expiry())),
        Map.of());
  }

  static StsAnswer of(StsAction action, String member, String value) {
    return new StsAnswer(action, Optional.empty(), Optional.empty(), Map.of(member, value));
  }
}
