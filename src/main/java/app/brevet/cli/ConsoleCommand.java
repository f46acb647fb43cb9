package app.brevet.cli;

import app.brevet.console.Browser;
import app.brevet.console.ConsolePolicy;
import app.brevet.console.ConsoleRequest;
import app.brevet.console.ConsoleService;
import app.brevet.console.ConsoleSignIn;
import app.brevet.console.ConsoleTerms;
import app.brevet.console.SigninLink;
import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.Region;
import app.brevet.model.SessionDuration;
import app.brevet.session.Failures;
import app.brevet.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `brevet console NAME`: signs a browser in to the AWS console.
final class ConsoleCommand implements Command {

  private static final String SERVICE = "--service";
  private static final String POLICY = "--policy";
  private static final String POLICY_ARN = "--policy-arn";
  private static final String SIGN_OUT_FIRST = "--sign-out-first";
  private static final String BROWSER = "--browser";
  private static final String BROWSER_PROFILE = "--browser-profile";
  private static final String CONTAINER = "--container";
  private static final String PRINT = "--print";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.OPEN_CONSOLE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("console.summary")
        .name()
        .option(SERVICE, "SERVICE", "console.option.service")
        .option(CommonOptions.REGION, "REGION", "console.option.region")
        .option(CommonOptions.DURATION, "DURATION", "console.option.duration")
        .option(POLICY_ARN, "NAME|ARN", "console.option.policy-arn")
        .option(POLICY, "FILE", "console.option.policy")
        .flag(SIGN_OUT_FIRST, "console.option.sign-out-first")
        .option(BROWSER, "COMMAND", "console.option.browser")
        .option(BROWSER_PROFILE, "PROFILE", "console.option.browser-profile")
        .option(CONTAINER, "NAME", "console.option.container")
        .flag(PRINT, "console.option.print");
    Codes.describe(syntax);
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    Arguments arguments = invocation.arguments();
    boolean printed = arguments.has(PRINT);
    Optional<Browser> browser = printed ? noBrowser(arguments) : Optional.of(browser(arguments));
    ConsoleRequest request = request(invocation);
    ConsoleSignIn signIn = invocation.uses().consoleSignIn();
    warn(request, invocation);
    if (browser.isPresent()) {
      try (SigninLink link = signIn.link(request, Codes.of(invocation))) {
        tellTerms(link, invocation);
        signIn.lead(browser.get(), link);
        tellLed(link, invocation);
      }
    } else {
      try (SigninLink link = signIn.linkToPrint(request, Codes.of(invocation))) {
        tellTerms(link, invocation);
        print(link, invocation);
      }
    }
    return ExitCode.DONE;
  }

  /// Before AWS is asked for anything.
  private static void warn(ConsoleRequest request, Invocation invocation) throws FailureException {
    Words words = invocation.words();
    Profile profile = invocation.uses().profiles().find(request.profile());
    ConsoleTerms terms = ConsoleTerms.of(profile);
    if (terms.isWithoutMfa()) {
      invocation.output().notice(words.text("console.no-mfa"));
    }
    if (terms.rights() == ConsoleTerms.Rights.NEXT_TO_NOTHING && request.policy().isEmpty()) {
      invocation.output().notice(words.text("console.no-policy", profile.name()));
    }
    if (terms.length() == ConsoleTerms.Length.ONE_HOUR) {
      invocation.output().notice(words.text("console.one-hour", profile.name()));
    }
  }

  private static Optional<Browser> noBrowser(Arguments arguments) throws UsageException {
    if (Stream.of(BROWSER, BROWSER_PROFILE, CONTAINER).anyMatch(arguments::has)) {
      throw new UsageException("console.usage.print-or-browser");
    }
    return Optional.empty();
  }

  private static Browser browser(Arguments arguments) throws FailureException {
    try {
      return Browser.of(
          arguments.option(BROWSER),
          arguments.option(BROWSER_PROFILE),
          arguments.option(CONTAINER));
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  private static ConsoleRequest request(Invocation invocation)
      throws FailureException, UsageException {
    Arguments arguments = invocation.arguments();
    Optional<ConsoleService> service = arguments.option(SERVICE, ConsoleService::parse);
    Optional<Region> region = arguments.option(CommonOptions.REGION, Region::parse);
    Optional<SessionDuration> duration =
        arguments.option(CommonOptions.DURATION, SessionDuration::parseForRole);
    Optional<ConsolePolicy> policy = policy(arguments);
    return new ConsoleRequest(
        Names.of(invocation), service, region, duration, policy, arguments.has(SIGN_OUT_FIRST));
  }

  private static Optional<ConsolePolicy> policy(Arguments arguments)
      throws FailureException, UsageException {
    Optional<String> file = arguments.option(POLICY);
    Optional<ConsolePolicy> named = arguments.option(POLICY_ARN, ConsolePolicy::parse);
    if (file.isEmpty()) {
      return named;
    }
    if (named.isPresent()) {
      throw new UsageException("console.usage.one-policy");
    }
    return Optional.of(Arguments.read(PolicyFile.read(file.get()), ConsolePolicy::ofJson));
  }

  private static void tellTerms(SigninLink link, Invocation invocation) {
    Words words = invocation.words();
    Output output = invocation.output();
    link.policy()
        .flatMap(ConsolePolicy::shownName)
        .ifPresent(name -> output.notice(words.text("console.as-federated-user", name)));
    if (link.durationRefused()) {
      output.notice(words.text("console.duration-refused", Dates.of(link.until())));
    }
  }

  private static void print(SigninLink link, Invocation invocation) {
    String text = link.link().reveal();
    invocation.output().notice(invocation.words().text("console.printed"));
    invocation.output().answer(document(link).with("link", text), List.of(text));
  }

  private static void tellLed(SigninLink link, Invocation invocation) {
    Words words = invocation.words();
    invocation
        .output()
        .done(
            document(link),
            words.text("console.led", link.profile().name(), Dates.of(link.until())));
  }

  private static JsonObject document(SigninLink link) {
    JsonObject document =
        new JsonObject()
            .with("profile", link.profile().name().value())
            .with("page", link.page().toString())
            .with("until", Dates.of(link.until()));
    link.policy()
        .ifPresent(
            policy ->
                document
                    .with("identity", "federated-user")
                    .with("policy", policy.shownName().orElse("inline")));
    return document.with("durationRefused", link.durationRefused());
  }
}
