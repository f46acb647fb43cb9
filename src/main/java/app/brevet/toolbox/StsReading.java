package app.brevet.toolbox;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.model.ProvidedContext;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.SamlProfile;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionTags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads the parameters that a person gave, each within AWS's limits: the SDK looks at none of
/// them.
///
/// Source: STS API reference, the constraints of each parameter. Every method throws
/// [InvalidInputException] that names what does not hold.
record StsReading(StsValues values) {

  private static final String DEFAULT_SESSION_NAME = "brevet";
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_]{16,128}");
  private static final Pattern AUDIENCE = Pattern.compile("\\P{Cntrl}{1,1000}");
  private static final Pattern PROVIDER = Pattern.compile("\\P{Cntrl}{4,2048}");
  private static final Pattern TASK = Pattern.compile("policy/root-task/[A-Za-z0-9]+");

  /// STS API reference, GetWebIdentityToken, `Audience`.
  private static final int MOST_AUDIENCES = 10;

  private static final int LONGEST_ASSERTION = 100_000;
  private static final int LONGEST_TOKEN = 20_000;
  private static final int SHORTEST_SECRET = 4;
  private static final int LONGEST_ROOT_SECONDS = 900;
  private static final int SHORTEST_TOKEN_SECONDS = 60;
  private static final int LONGEST_TOKEN_SECONDS = 3_600;

  private String required(StsParameter parameter) throws InvalidInputException {
    Optional<String> text = values.text(parameter);
    if (text.isEmpty()) {
      throw missing(parameter);
    }
    return text.get();
  }

  private static InvalidInputException missing(StsParameter parameter) {
    return new InvalidInputException(Reason.PARAMETER_MISSING, parameter.awsName());
  }

  RoleArn roleArn() throws InvalidInputException {
    return RoleArn.parse(required(StsParameter.ROLE_ARN));
  }

  /// Brevet's own name where none is given.
  String roleSessionName() throws InvalidInputException {
    return parameters().roleSessionName().orElse(DEFAULT_SESSION_NAME);
  }

  /// What AssumeRole takes beside the role and the duration.
  RoleParameters parameters() throws InvalidInputException {
    return new RoleParameters(
            values.text(StsParameter.EXTERNAL_ID),
            values.text(StsParameter.ROLE_SESSION_NAME),
            values.text(StsParameter.SOURCE_IDENTITY),
            document(),
            policyArns(),
            tags().values(),
            new LinkedHashSet<>(values.lines(StsParameter.TRANSITIVE_TAG_KEYS)))
        .checked();
  }

  /// The caller closes them.
  List<ProvidedContext> providedContexts() throws InvalidInputException {
    Optional<Secret> text = values.secret(StsParameter.PROVIDED_CONTEXTS);
    return text.isEmpty() ? List.of() : ContextsReading.of(text.get());
  }

  SessionPolicy policy() throws InvalidInputException {
    return new SessionPolicy(document(), policyArns()).checked();
  }

  /// Without the blanks between its parts, since AWS counts its characters.
  private Optional<String> document() throws InvalidInputException {
    List<String> lines = values.lines(StsParameter.POLICY);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String text = String.join("\n", lines);
    try {
      return Optional.of(Json.compacted(text));
    } catch (JsonException e) {
      throw new InvalidInputException(Reason.POLICY_NOT_JSON, text);
    }
  }

  private List<Arn> policyArns() throws InvalidInputException {
    List<Arn> arns = new ArrayList<>();
    for (String line : values.lines(StsParameter.POLICY_ARNS)) {
      arns.add(Arn.parse(line));
    }
    return arns;
  }

  SessionTags tags() throws InvalidInputException {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String pair : values.lines(StsParameter.TAGS)) {
      int equals = pair.indexOf('=');
      if (equals <= 0 || tags.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
        throw new InvalidInputException(Reason.TAG_MALFORMED, pair);
      }
    }
    return new SessionTags(tags).checked();
  }

  Optional<MfaSerial> serialNumber() throws InvalidInputException {
    Optional<String> text = values.text(StsParameter.SERIAL_NUMBER);
    return text.isEmpty() ? Optional.empty() : Optional.of(MfaSerial.parse(text.get()));
  }

  /// Of GetSessionToken and GetFederationToken: 15 min to 36 h, 12 h where none is given. For the
  /// account's root 1 h at most: AWS cuts what is longer without a word.
  SessionDuration userDuration(boolean byRoot) throws InvalidInputException {
    int longest = byRoot ? SessionDuration.HOUR_SECONDS : SessionDuration.LONGEST_USER_SECONDS;
    String text = values.text(StsParameter.DURATION_SECONDS).orElse("");
    SessionDuration asked =
        text.isEmpty()
            ? SessionDuration.USER_DEFAULT.atMost(longest)
            : SessionDuration.parseForUser(text);
    if (asked.seconds() > longest) {
      throw new InvalidInputException(Reason.DURATION_OUT_OF_RANGE, text);
    }
    return asked;
  }

  /// Of AssumeRole and its kin: 15 min to 12 h, 1 h where none is given.
  SessionDuration roleDuration() throws InvalidInputException {
    Optional<String> text = values.text(StsParameter.DURATION_SECONDS);
    return text.isEmpty() ? SessionDuration.ROLE_DEFAULT : SessionDuration.parseForRole(text.get());
  }

  /// Of a root task: 15 min at most, which is neither a user's limit nor a role's.
  OptionalInt rootSeconds() throws InvalidInputException {
    return seconds(0, LONGEST_ROOT_SECONDS, Reason.ROOT_DURATION_OUT_OF_RANGE);
  }

  /// How long a token is good: 1 min to 1 h.
  OptionalInt tokenSeconds() throws InvalidInputException {
    return seconds(
        SHORTEST_TOKEN_SECONDS, LONGEST_TOKEN_SECONDS, Reason.TOKEN_DURATION_OUT_OF_RANGE);
  }

  private OptionalInt seconds(int shortest, int longest, Reason beyond)
      throws InvalidInputException {
    Optional<String> text = values.text(StsParameter.DURATION_SECONDS);
    return text.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(SessionDuration.parseSeconds(text.get(), shortest, longest, beyond));
  }

  String name() throws InvalidInputException {
    return required(StsParameter.NAME);
  }

  Arn samlProvider() throws InvalidInputException {
    return SamlProfile.parseProvider(required(StsParameter.PRINCIPAL_ARN));
  }

  Secret samlAssertion() throws InvalidInputException {
    return secret(
        StsParameter.SAML_ASSERTION,
        SHORTEST_SECRET,
        LONGEST_ASSERTION,
        Reason.SAML_ASSERTION_MALFORMED);
  }

  Secret webIdentityToken() throws InvalidInputException {
    return secret(
        StsParameter.WEB_IDENTITY_TOKEN, SHORTEST_SECRET, LONGEST_TOKEN, Reason.TOKEN_MALFORMED);
  }

  Secret tradeInToken() throws InvalidInputException {
    return secret(
        StsParameter.TRADE_IN_TOKEN, 1, LONGEST_ASSERTION, Reason.TRADE_IN_TOKEN_MALFORMED);
  }

  private Secret secret(StsParameter parameter, int shortest, int longest, Reason reason)
      throws InvalidInputException {
    Optional<Secret> secret = values.secret(parameter);
    if (secret.isEmpty()) {
      throw missing(parameter);
    }
    int length = secret.get().length();
    if (length < shortest || length > longest) {
      throw new InvalidInputException(reason, String.valueOf(length));
    }
    return secret.get();
  }

  /// The host of a provider of access tokens, of 4 to 2,048 characters.
  Optional<String> providerId() throws InvalidInputException {
    Optional<String> host = values.text(StsParameter.PROVIDER_ID);
    if (host.filter(text -> !PROVIDER.matcher(text).matches()).isPresent()) {
      throw new InvalidInputException(Reason.PROVIDER_ID_MALFORMED, host.get());
    }
    return host;
  }

  /// Found in whatever text it stands in.
  String encodedMessage() throws InvalidInputException {
    String text = String.join("\n", values.lines(StsParameter.ENCODED_MESSAGE));
    if (text.isEmpty()) {
      throw missing(StsParameter.ENCODED_MESSAGE);
    }
    return EncodedMessage.in(text)
        .orElseThrow(() -> new InvalidInputException(Reason.ENCODED_MESSAGE_MALFORMED, ""));
  }

  AccessKeyId accessKeyId() throws InvalidInputException {
    String text = required(StsParameter.ACCESS_KEY_ID);
    if (!KEY_ID.matcher(text).matches()) {
      throw new InvalidInputException(Reason.KEY_ID_MALFORMED, text.substring(0, 1) + "…");
    }
    return new AccessKeyId(text);
  }

  /// The 12 digits of an account, or the ARN of its root. Whoever mistypes the digits did not mean
  /// an ARN, and is not told of one.
  String targetPrincipal() throws InvalidInputException {
    String text = required(StsParameter.TARGET_PRINCIPAL);
    if (!ACCOUNT.matcher(text).matches() && !isRootOfAnAccount(text)) {
      throw new InvalidInputException(Reason.TARGET_PRINCIPAL_MALFORMED, text);
    }
    return text;
  }

  private static boolean isRootOfAnAccount(String text) {
    return Arn.find(text)
        .filter(arn -> arn.isAccountRoot() && ACCOUNT.matcher(arn.account()).matches())
        .isPresent();
  }

  /// One of the policies for root tasks, also by its name alone.
  Arn taskPolicyArn(Partition partition) throws InvalidInputException {
    String text = required(StsParameter.TASK_POLICY_ARN);
    Arn arn =
        Arn.parse(
            text.startsWith("arn:")
                ? text
                : "arn:" + partition.id() + ":iam::aws:policy/root-task/" + text);
    if (!arn.service().equals("iam")
        || !arn.account().equals("aws")
        || !TASK.matcher(arn.resource()).matches()) {
      throw new InvalidInputException(Reason.TASK_POLICY_UNKNOWN, text);
    }
    return arn;
  }

  /// Ten at most. How many there are is told as a number, and not as if it were one of them.
  List<String> audiences() throws InvalidInputException {
    List<String> audiences = values.lines(StsParameter.AUDIENCE);
    if (audiences.isEmpty()) {
      throw missing(StsParameter.AUDIENCE);
    }
    if (audiences.size() > MOST_AUDIENCES) {
      throw new InvalidInputException(Reason.TOO_MANY_AUDIENCES, String.valueOf(audiences.size()));
    }
    for (String audience : audiences) {
      if (!AUDIENCE.matcher(audience).matches()) {
        throw new InvalidInputException(Reason.AUDIENCE_MALFORMED, audience);
      }
    }
    return audiences;
  }

  /// RS256 where none is given.
  String signingAlgorithm() throws InvalidInputException {
    String text =
        values.text(StsParameter.SIGNING_ALGORITHM).orElse("RS256").toUpperCase(Locale.ROOT);
    if (!text.equals("RS256") && !text.equals("ES384")) {
      throw new InvalidInputException(Reason.SIGNING_ALGORITHM_UNKNOWN, text);
    }
    return text;
  }
}
