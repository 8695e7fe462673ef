package org.prongsai.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** The disk of an SFTP server that fills up: files can be made then, and nothing be put in them. */
record FullFiles(AtomicInteger room) implements SftpFileSystemAccessor {

  @Override
  public SeekableByteChannel openFile(
      SftpSubsystemProxy subsystem,
      FileHandle fileHandle,
      Path file,
      String handle,
      Set<? extends OpenOption> options,
      FileAttribute<?>... attributes)
      throws IOException {
    SeekableByteChannel real =
        SftpFileSystemAccessor.super.openFile(
            subsystem, fileHandle, file, handle, options, attributes);
    boolean full = options.contains(StandardOpenOption.WRITE) && room.getAndDecrement() <= 0;
    return full ? new Full(real) : real;
  }

  private record Full(SeekableByteChannel real) implements SeekableByteChannel {
    @Override
    public int read(ByteBuffer to) throws IOException {
      return real.read(to);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public long position() throws IOException {
      return real.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
      real.position(to);
      return this;
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
      real.truncate(size);
      return this;
    }

    @Override
    public boolean isOpen() {
      return real.isOpen();
    }

    @Override
    public void close() throws IOException {
      real.close();
    }
  }
}
