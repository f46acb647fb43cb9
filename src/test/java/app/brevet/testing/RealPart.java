package app.brevet.testing;

import app.brevet.os.OperatingSystem;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// A real part of the machine that a test needs: a keyring, `aws`, `age`.
///
/// Under `-Dbrevet.real=required` (continuous integration) a part that is missing fails the test;
/// elsewhere it is a skip that the build's log shows.
public final class RealPart {

  private RealPart() {}

  /// Goes on if the part is there; else fails, or prints a skip and aborts the test.
  public static void require(String part, BooleanSupplier found) {
    require(part, found, "required".equals(System.getProperty("brevet.real")), System.out);
  }

  /// Goes on if the part can be on this system at all; else prints a skip and aborts the test, also
  /// where parts are required: the workflow runs the tests on each system.
  public static void requireSystem(String part, OperatingSystem system) {
    boolean fits = OperatingSystem.of(System.getProperty("os.name")) == system;
    require(part, () -> fits, false, System.out);
  }

  static void require(String part, BooleanSupplier found, boolean required, PrintStream log) {
    if (found.getAsBoolean()) {
      return;
    }
    if (required) {
      Assertions.fail("real part " + part + " is required, and not on this machine");
    }
    log.println("skipped: real part " + part + " not on this machine");
    Assumptions.abort("real part " + part + " not on this machine");
  }
}
