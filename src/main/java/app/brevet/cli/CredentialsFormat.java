package app.brevet.cli;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// A form in which credentials are printed.
///
/// Source: AWS SDKs and Tools Reference Guide, "Process credential provider" for `process`, and
/// "Environment variables" for the names.
enum CredentialsFormat {
  /// One line of JSON with `Version` 1, as `credential_process` must print it.
  PROCESS,
  /// `export` lines for a POSIX shell.
  ENV,
  /// Lines of a `.env` file.
  DOTENV,
  /// Assignments for PowerShell.
  POWERSHELL,
  /// `set` lines for the Windows command prompt.
  CMD,
  /// `set -gx` lines for fish.
  FISH,
  /// A section of the shared credentials file.
  INI,
  /// JSON over several lines, as STS names the members.
  JSON;

  private static final String EXPIRATION = "AWS_CREDENTIAL_EXPIRATION";

  /// The name as it is given.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it is a JSON document.
  boolean isJson() {
    return this == PROCESS || this == JSON;
  }

  /// The format of this name.
  static Optional<CredentialsFormat> named(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /// The credentials in this form, with a line end.
  String text(ProfileName profile, SessionCredentials session) {
    return switch (this) {
      case PROCESS -> Json.compact(members(new JsonObject().with("Version", 1), session)) + "\n";
      case JSON -> Json.pretty(members(new JsonObject(), session));
      case ENV -> lines(session, (name, value) -> "export " + name + "=" + quoted(value, "'\\''"));
      case DOTENV -> lines(session, (name, value) -> name + "=" + quoted(value, "'\\''"));
      case POWERSHELL ->
          lines(session, (name, value) -> "$Env:" + name + " = " + quoted(value, "''"));
      case CMD -> lines(session, (name, value) -> "set \"" + name + "=" + value + "\"");
      case FISH ->
          lines(session, (name, value) -> "set -gx " + name + " " + quoted(escaped(value), "\\'"));
      case INI -> "[" + profile + "]\n" + lines(session, CredentialsFormat::iniLine);
    };
  }

  private static JsonObject members(JsonObject json, SessionCredentials session) {
    return json.with("AccessKeyId", session.accessKeyId().value())
        .with("SecretAccessKey", session.secretAccessKey().reveal())
        .with("SessionToken", session.sessionToken().reveal())
        .with("Expiration", Dates.of(session.expiry().at()));
  }

  private static String lines(SessionCredentials session, BiFunction<String, String, String> line) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_ACCESS_KEY_ID", session.accessKeyId().value());
    variables.put("AWS_SECRET_ACCESS_KEY", session.secretAccessKey().reveal());
    variables.put("AWS_SESSION_TOKEN", session.sessionToken().reveal());
    variables.put(EXPIRATION, Dates.of(session.expiry().at()));
    return variables.entrySet().stream()
        .map(variable -> line.apply(variable.getKey(), variable.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  /// The expiry has another name in files than in the environment.
  private static String iniLine(String name, String value) {
    String key =
        name.equals(EXPIRATION) ? "x_security_token_expires" : name.toLowerCase(Locale.ROOT);
    return key + " = " + value;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\");
  }

  private static String quoted(String value, String quoteInside) {
    return "'" + value.replace("'", quoteInside) + "'";
  }
}
