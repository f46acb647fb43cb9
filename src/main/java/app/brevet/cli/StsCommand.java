package app.brevet.cli;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.SignerKind;
import app.brevet.model.StsAction;
import app.brevet.toolbox.AnswerJson;
import app.brevet.toolbox.SignedBy;
import app.brevet.toolbox.StsAnswer;
import app.brevet.toolbox.StsCall;
import app.brevet.toolbox.StsParameter;
import app.brevet.toolbox.StsValues;
import java.util.List;
import java.util.Optional;

/// `brevet sts ACTION`: one action of STS by hand. Its options are named as those of AWS's own
/// command line.
final class StsCommand implements Command {

  private static final String AS = "--as";
  private static final String BY = "--by";
  private static final String REGION = "--region";
  private static final String TOKEN_CODE = "--token-code";
  private static final String KEY = "key";
  private static final String SESSION = "session";

  private final StsAction action;

  StsCommand(StsAction action) {
    this.action = action;
  }

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.STS;
  }

  /// Who signs, where something does.
  @Override
  public String subject(Arguments arguments) {
    return arguments.option(AS).orElse("");
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("toolbox.action." + action.key());
    for (StsParameter parameter : StsParameter.of(action)) {
      describe(parameter, syntax);
    }
    syntax.option(REGION, "REGION", "commands.option.region");
    if (action.isUnsigned()) {
      return;
    }
    syntax.required(AS, "NAME", "toolbox.option.as");
    if (action.signers().contains(SignerKind.LONG_TERM_KEY) && action.signers().size() > 1) {
      syntax.option(BY, KEY + "|" + SESSION, "toolbox.option.by");
    }
    syntax.option(TOKEN_CODE, "CODE", "toolbox.option.token-code");
  }

  private void describe(StsParameter parameter, Syntax syntax) {
    String option = option(parameter);
    String key = "toolbox.parameter." + parameter.key();
    switch (parameter.form()) {
      case LINES -> {
        if (parameter.isRequiredBy(action)) {
          syntax.repeatedRequired(option, "TEXT", key);
        } else {
          syntax.repeated(option, "TEXT", key);
        }
      }
      case PAIRS -> syntax.repeated(option, "KEY=VALUE", key);
      case SECRET, JSON -> one(option, "FILE|-", key, parameter, syntax);
      case TEXT -> one(option, "TEXT|-", key, parameter, syntax);
      case LINE -> one(option, "TEXT", key, parameter, syntax);
    }
  }

  private void one(String option, String label, String key, StsParameter parameter, Syntax syntax) {
    if (parameter.isRequiredBy(action)) {
      syntax.required(option, label, key);
    } else {
      syntax.option(option, label, key);
    }
  }

  private static String option(StsParameter parameter) {
    return "--" + parameter.key();
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    Optional<Region> region = invocation.arguments().option(REGION, Region::parse);
    Optional<SignedBy> by = action.isUnsigned() ? Optional.empty() : Optional.of(by(invocation));
    refuseCodeWithoutDevice(by, invocation);
    try (StsValues values = values(invocation);
        StsAnswer answer =
            invocation
                .uses()
                .stsToolbox()
                .make(new StsCall(action, values, by, region), codes(invocation))) {
      invocation
          .output()
          .answer(AnswerJson.of(answer), StsAnswerText.lines(answer, invocation.words()));
    }
    return ExitCode.DONE;
  }

  /// With the key a code is sent for the device that is named: without one it would be left out,
  /// and the session got without MFA.
  private void refuseCodeWithoutDevice(Optional<SignedBy> by, Invocation invocation)
      throws UsageException {
    boolean withKey = by.filter(one -> one.kind() == SignerKind.LONG_TERM_KEY).isPresent();
    if (withKey
        && StsParameter.of(action).contains(StsParameter.SERIAL_NUMBER)
        && invocation.arguments().has(TOKEN_CODE)
        && !invocation.arguments().has(option(StsParameter.SERIAL_NUMBER))) {
      throw new UsageException("toolbox.usage.code-without-device");
    }
  }

  private StsValues values(Invocation invocation) throws FailureException, UsageException {
    StsValues values = new StsValues();
    StsInput input = new StsInput(invocation);
    for (StsParameter parameter : StsParameter.of(action)) {
      String option = option(parameter);
      if (invocation.arguments().has(option)) {
        switch (parameter.form()) {
          case LINES, PAIRS -> values.with(parameter, lines(option, invocation));
          case LINE -> values.with(parameter, given(option, invocation));
          case TEXT -> values.with(parameter, input.text(given(option, invocation)));
          case JSON -> values.with(parameter, input.file(given(option, invocation)));
          case SECRET -> values.with(parameter, input.secret(given(option, invocation)));
        }
        if (!values.has(parameter)) {
          throw blank(option);
        }
      }
    }
    return values;
  }

  /// What is given must say something: where a program before this one printed nothing, AWS would
  /// give a session that is less limited than was meant.
  private static UsageException blank(String option) {
    return new UsageException("toolbox.usage.blank", option);
  }

  private static List<String> lines(String option, Invocation invocation) throws UsageException {
    List<String> lines = invocation.arguments().options(option);
    if (lines.stream().anyMatch(String::isBlank)) {
      throw blank(option);
    }
    return lines;
  }

  private static String given(String option, Invocation invocation) {
    return invocation.arguments().option(option).orElse("");
  }

  /// The kind that is asked for, else the usual one that may sign.
  private SignedBy by(Invocation invocation) throws FailureException, UsageException {
    Optional<ProfileName> name = invocation.arguments().option(AS, ProfileName::parse);
    Profile profile = invocation.uses().profiles().find(name.orElseThrow());
    List<SignerKind> lawful = action.signersOf(profile);
    if (lawful.isEmpty()) {
      throw new UsageException("toolbox.usage.signer", profile.name(), action.awsName());
    }
    Optional<String> wished = invocation.arguments().option(BY);
    if (wished.isEmpty()) {
      return new SignedBy(profile, lawful.getFirst());
    }
    boolean key =
        switch (wished.get()) {
          case KEY -> true;
          case SESSION -> false;
          default -> throw new UsageException("toolbox.usage.by");
        };
    return lawful.stream()
        .filter(kind -> (kind == SignerKind.LONG_TERM_KEY) == key)
        .findFirst()
        .map(kind -> new SignedBy(profile, kind))
        .orElseThrow(
            () -> new UsageException("toolbox.usage.signer", profile.name(), action.awsName()));
  }

  private static MfaCodeSource codes(Invocation invocation) throws FailureException {
    Optional<MfaCode> given = invocation.arguments().option(TOKEN_CODE, MfaCode::parse);
    return given.isPresent()
        ? invocation.uses().codeSources().typed(new GivenCode(given.get()))
        : Codes.of(invocation);
  }
}
