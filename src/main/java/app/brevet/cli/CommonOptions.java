package app.brevet.cli;

import app.brevet.model.AwsHome;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The options of all profiles.
final class CommonOptions {

  static final String REGION = "--region";
  static final String DURATION = "--duration";
  static final String DELIVER = "--deliver";
  static final String ALSO_IN = "--also-in";

  private final Arguments arguments;

  CommonOptions(Arguments arguments) {
    this.arguments = arguments;
  }

  static void describe(Syntax syntax) {
    syntax
        .option(REGION, "REGION", "commands.option.region")
        .option(DURATION, "DURATION", "commands.option.duration")
        .option(DELIVER, "file|process", "commands.option.deliver")
        .repeated(ALSO_IN, "FOLDER", "commands.option.also-in");
  }

  boolean any() {
    return Stream.of(REGION, DURATION, DELIVER, ALSO_IN, GlobalOptions.OUTPUT)
        .anyMatch(arguments::has);
  }

  Optional<SessionDuration> duration(Arguments.Reader<SessionDuration> reader)
      throws FailureException {
    return arguments.option(DURATION, reader);
  }

  Optional<Region> region(Optional<Region> before) throws FailureException {
    return changed(REGION, Region::parse, before);
  }

  Optional<ProfileName> output(Optional<ProfileName> before) throws FailureException {
    return changed(GlobalOptions.OUTPUT, ProfileName::parse, before);
  }

  /// What was given, over what was there before.
  ///
  /// @param duration how a duration of this kind of profile is read
  SessionSettings applied(SessionSettings before, Arguments.Reader<SessionDuration> duration)
      throws FailureException, UsageException {
    return new SessionSettings(
        region(before.region()),
        duration(duration).orElse(before.duration()),
        output(before.output()),
        delivery(before.delivery()),
        furtherHomes(before.furtherHomes()));
  }

  /// How sessions reach tools.
  DeliveryKind delivery(DeliveryKind before) throws UsageException {
    Optional<String> given = arguments.option(DELIVER);
    if (given.isEmpty()) {
      return before;
    }
    return Stream.of(DeliveryKind.values())
        .filter(kind -> kind.key().equals(given.get()))
        .findFirst()
        .orElseThrow(() -> new UsageException("commands.usage.deliver"));
  }

  /// The homes besides the user's own that sessions are put into; an empty value names none.
  List<AwsHome> furtherHomes(List<AwsHome> before) throws FailureException {
    if (!arguments.has(ALSO_IN)) {
      return before;
    }
    List<AwsHome> homes = new ArrayList<>();
    for (String text : arguments.options(ALSO_IN)) {
      if (!text.isEmpty()) {
        homes.add(Arguments.read(text, AwsHome::parse));
      }
    }
    return homes;
  }

  /// What was given; none if an empty value was; what was there before if nothing was.
  <T> Optional<T> changed(String option, Arguments.Reader<T> reader, Optional<T> before)
      throws FailureException {
    Optional<String> given = arguments.option(option);
    if (given.isEmpty()) {
      return before;
    }
    return given.get().isEmpty()
        ? Optional.empty()
        : Optional.of(Arguments.read(given.get(), reader));
  }
}
