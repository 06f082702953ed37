namespace Statsig.Tool.Tests.Support;

/// <summary>Runs a command whom the modes of files bind: root, whom they do not, gives that right up for it.</summary>
internal static class Unprivileged
{
    /// <summary>Whether it can be had here.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && (!Environment.IsPrivilegedProcess || File.Exists("/usr/bin/setpriv"));

    /// <summary>The command and its arguments, as they are to be started.</summary>
    public static (string Command, string[] Arguments) Of(string command, params string[] arguments) => Environment.IsPrivilegedProcess
        ? ("setpriv", ["--bounding-set", "-dac_override,-dac_read_search", command, .. arguments])
        : (command, arguments);
}
