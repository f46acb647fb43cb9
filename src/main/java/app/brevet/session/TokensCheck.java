package app.brevet.session;

import app.brevet.catalog.Catalog;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Failed;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.TokenSource;
import app.brevet.os.NamedPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks whether what identity providers say of users, and the programs that print it or make
/// one-time codes, can be had on this machine. No program is started, and a token is read but not
/// verified.
public final class TokensCheck implements Check {

  private final Sources sources;
  private final IdentityTokens tokens;
  private final CodeCommands commands;
  private final NamedPrograms programs;
  private final InstantSource clock;

  /// @param commands which programs were named
  /// @param programs finds their files
  /// @param clock AWS's time, by which tokens end
  public TokensCheck(
      Catalog catalog,
      IdentityTokens tokens,
      CodeCommands commands,
      NamedPrograms programs,
      InstantSource clock) {
    this.sources = new Sources(catalog);
    this.tokens = tokens;
    this.commands = commands;
    this.programs = programs;
    this.clock = clock;
  }

  @Override
  public Diagnosis look() throws FailureException {
    List<CheckupFinding> found = new ArrayList<>();
    for (Profile profile : sources.all()) {
      tokens.fileOf(profile).ifPresent(file -> found.addAll(faults(profile, file)));
      try {
        ofProgram(profile).ifPresent(found::add);
      } catch (FailureException e) {
        CheckupFinding failed = new Failed(e.failure());
        if (!found.contains(failed)) {
          found.add(failed);
        }
      }
    }
    return Diagnosis.of(found);
  }

  private List<Fault> faults(Profile profile, TokenFile file) {
    List<Fault> faults = new ArrayList<>();
    switch (file.standing()) {
      case GONE -> faults.add(fault(Kind.TOKEN_FILE_GONE, profile, file));
      case UNREADABLE -> faults.add(fault(Kind.TOKEN_FILE_UNREADABLE, profile, file));
      case MALFORMED -> faults.add(fault(Kind.TOKEN_FILE_MALFORMED, profile, file));
      case THERE -> {
        if (file.isOver(clock.instant())) {
          faults.add(fault(Kind.TOKEN_OVER, profile, file));
        }
      }
    }
    if (file.open()) {
      faults.add(fault(Kind.TOKEN_FILE_OPEN, profile, file));
    }
    return faults;
  }

  private static Fault fault(Kind kind, Profile profile, TokenFile file) {
    String since =
        kind == Kind.TOKEN_OVER
            ? file.end().orElseThrow().truncatedTo(ChronoUnit.SECONDS).toString()
            : "";
    return new Fault(kind, "", profile.name().value(), file.path(), since, false);
  }

  private Optional<Fault> ofProgram(Profile profile) throws FailureException {
    Optional<CodeCommand> named = commands.of(profile.id());
    boolean wanted =
        profile.tokenSource().filter(TokenSource.Program.class::isInstance).isPresent();
    if (wanted && named.filter(CodeCommand.Line.class::isInstance).isEmpty()) {
      return Optional.of(fault(Kind.PROGRAM_NOT_NAMED, profile, ""));
    }
    return named.flatMap(command -> ofProgram(profile, command.arguments().getFirst()));
  }

  private Optional<Fault> ofProgram(Profile profile, String program) {
    Optional<Path> file = programs.fileOf(program);
    if (file.isEmpty()) {
      return Optional.of(fault(Kind.PROGRAM_GONE, profile, program));
    }
    boolean runs = Files.isRegularFile(file.get()) && Files.isExecutable(file.get());
    return runs
        ? Optional.empty()
        : Optional.of(fault(Kind.PROGRAM_NOT_EXECUTABLE, profile, program));
  }

  private static Fault fault(Kind kind, Profile profile, String program) {
    return new Fault(kind, "", profile.name().value(), Optional.empty(), program, false);
  }
}
