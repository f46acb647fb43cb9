package app.brevet.ui.toolbox;

import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.StsAction;
import app.brevet.toolbox.RefusedParameter;
import app.brevet.toolbox.StsCall;
import app.brevet.toolbox.StsParameter;
import app.brevet.toolbox.StsValues;
import app.brevet.ui.kit.AskedField;
import app.brevet.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a call is asked for, field by field: what its action takes, and whose STS is asked.
final class CallFields {

  private final Words words;
  private final Map<StsParameter, AskedField> asked = new LinkedHashMap<>();
  private AskedField region;

  CallFields(Words words) {
    this.words = words;
    this.region = regionField();
  }

  /// Asks for what this action takes. What was typed is wiped, but for the region.
  void ask(StsAction action) {
    wipe();
    asked.clear();
    StsParameter.of(action).forEach(one -> asked.put(one, field(one, action)));
    String before = region.textProperty().get();
    region = regionField();
    region.textProperty().set(before);
  }

  private AskedField regionField() {
    return new AskedField(
        AskedField.Kind.LINE,
        words.text("toolbox.window.optional", words.text("toolbox.window.region")),
        words.text("toolbox.window.region-help"));
  }

  private AskedField field(StsParameter parameter, StsAction action) {
    String label =
        parameter.isRequiredBy(action)
            ? parameter.awsName()
            : words.text("toolbox.window.optional", parameter.awsName());
    AskedField.Kind kind =
        switch (parameter.form()) {
          case LINE -> AskedField.Kind.LINE;
          case TEXT, JSON, LINES, PAIRS -> AskedField.Kind.LINES;
          case SECRET -> AskedField.Kind.SECRET;
        };
    String help = words.text("toolbox.parameter." + parameter.key());
    return new AskedField(
        kind,
        label,
        switch (parameter.form()) {
          case LINES -> words.text("toolbox.window.lines", help);
          case PAIRS -> words.text("toolbox.window.pairs", help);
          case LINE, TEXT, JSON, SECRET -> help;
        });
  }

  /// All fields, as they are shown.
  List<AskedField> all() {
    return Stream.concat(asked.values().stream(), Stream.of(region)).toList();
  }

  /// Fills in a parameter, if the action takes it.
  void fill(StsParameter parameter, String text) {
    Optional.ofNullable(asked.get(parameter)).ifPresent(field -> field.textProperty().set(text));
  }

  /// What was typed, secrets too. Who takes it closes it.
  StsValues take() {
    StsValues values = new StsValues();
    asked.forEach((parameter, field) -> put(parameter, field, values));
    return values;
  }

  /// The values close the secret.
  private static void put(StsParameter parameter, AskedField field, StsValues values) {
    field
        .take()
        .ifPresentOrElse(
            secret -> values.with(parameter, secret),
            () -> values.with(parameter, field.textProperty().get().lines().toList()));
  }

  /// The region as it was typed; may be empty.
  String region() {
    return region.textProperty().get().strip();
  }

  /// The field that the failure of this call is about; empty if it is about none.
  Optional<AskedField> refused(StsCall call, Failure failure) {
    return isOfRegion(failure)
        ? Optional.of(region)
        : RefusedParameter.of(call, failure).map(asked::get);
  }

  private boolean isOfRegion(Failure failure) {
    return switch (failure) {
      case Failure.InvalidInput(var reason, _) ->
          reason == Reason.REGION_MALFORMED || reason == Reason.REGION_ELSEWHERE;
      case Failure.NoSuchRegion _ -> !region().isEmpty();
      default -> false;
    };
  }

  /// Forgets what was wrong.
  void forgive() {
    all().forEach(AskedField::forgive);
  }

  /// Wipes the secrets.
  void wipe() {
    asked.values().forEach(AskedField::wipe);
  }
}
