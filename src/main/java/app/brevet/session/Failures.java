package app.brevet.session;

import app.brevet.activity.ActivityException;
import app.brevet.aws.AwsException;
import app.brevet.awsfile.AwsFileException;
import app.brevet.catalog.CatalogException;
import app.brevet.keychain.KeychainException;
import app.brevet.mfa.MfaException;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.InvalidInputException;
import app.brevet.os.FileFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Turns the exceptions of the floors below into the failures that users are told.
public final class Failures {

  private Failures() {}

  /// The keychain of this name did not do what it was asked.
  public static FailureException of(KeychainException e, String store) {
    return new FailureException(
        new Failure.KeychainFailed(
            e.reason(), store, Optional.ofNullable(e.getMessage()).orElse("")),
        e);
  }

  /// AWS refused, or was not reached.
  public static FailureException of(AwsException e) {
    String message = Optional.ofNullable(e.getMessage()).orElse("");
    Failure failure =
        switch (e.reason()) {
          case REFUSED -> new Failure.AwsRefused(e.awsCause(), e.awsCode(), message, e.requestId());
          case NO_SUCH_REGION -> new Failure.NoSuchRegion(e.endpoint());
          case PROXY_WANTS_LOGIN -> new Failure.ProxyWantsLogin(e.endpoint());
          case NOT_SENT, NO_ANSWER -> new Failure.AwsUnreachable(e.endpoint(), message);
        };
    return new FailureException(failure, e);
  }

  /// A shared AWS file was left as it was.
  public static FailureException of(AwsFileException e) {
    return file(e.file(), e.reason(), e);
  }

  /// The profiles or the settings could not be read or written.
  public static FailureException of(CatalogException e) {
    return file(e.file(), e.reason(), e);
  }

  /// The log of what happened could not be read.
  public static FailureException of(ActivityException e) {
    return file(e.file(), e.reason(), e);
  }

  /// The memory of spent codes could not be used.
  public static FailureException of(MfaException e) {
    return e.getCause() instanceof IOException cause
        ? ofWriting(e.file(), cause)
        : file(
            e.file(),
            e.reason() == MfaException.Reason.BUSY ? FileReason.BUSY : FileReason.IO_FAULT,
            e);
  }

  /// What was given is not what it should be.
  public static FailureException of(InvalidInputException e) {
    return new FailureException(new Failure.InvalidInput(e.reason(), e.value()), e);
  }

  /// A file of Brevet's own could not be used.
  public static FailureException ofFile(Path file, FileReason reason, IOException e) {
    return file(file, reason, e);
  }

  /// This file of Brevet's own could not be written.
  public static FailureException ofWriting(Path file, IOException e) {
    FileReason reason =
        switch (FileFault.writing(file, e)) {
          case NOT_ALLOWED -> FileReason.NOT_WRITABLE;
          case NO_SPACE -> FileReason.NO_SPACE;
          case NOT_A_FILE -> FileReason.NOT_A_FILE;
          case OTHER -> FileReason.IO_FAULT;
        };
    return file(file, reason, e);
  }

  private static FailureException file(Path file, FileReason reason, Exception e) {
    return new FailureException(
        new Failure.FileUntouched(file, reason, Optional.ofNullable(e.getMessage()).orElse("")), e);
  }
}
