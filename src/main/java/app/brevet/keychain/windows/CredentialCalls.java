package app.brevet.keychain.windows;

import java.lang.foreign.MemorySegment;

/// The five calls of Windows that its Credential Manager is made of, with their own arguments.
/// Those that may fail return 0, or the code of `GetLastError`.
///
/// Source: Win32 API, `wincred.h`. Texts are UTF-16LE with a NUL at their end.
interface CredentialCalls {

  /// `CredWriteW`: stores a `CREDENTIALW` in the place of one with its type and target.
  int write(MemorySegment credential, int flags);

  /// `CredReadW`: puts the address of a buffer with a `CREDENTIALW` into `credential`.
  int read(MemorySegment target, int type, int flags, MemorySegment credential);

  /// `CredEnumerateW`: puts a number into `count`, and the address of a buffer with so many
  /// addresses of `CREDENTIALW` structures into `credentials`.
  ///
  /// @param filter the beginning of the targets, and an asterisk
  int enumerate(MemorySegment filter, int flags, MemorySegment count, MemorySegment credentials);

  /// `CredDeleteW`.
  int delete(MemorySegment target, int type, int flags);

  /// `CredFree`: frees a buffer that `read` or `enumerate` gave.
  void free(MemorySegment buffer);
}
