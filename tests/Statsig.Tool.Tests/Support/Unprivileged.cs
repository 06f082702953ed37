namespace Statsig.Tool.Tests.Support;

/// <summary>Runs a command that is bound by the modes of files, and that may not have the low ports: root, who is not, gives these rights up for it.</summary>
internal static class Unprivileged
{
    /// <summary>Whether it can be had here.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && (!Environment.IsPrivilegedProcess || File.Exists("/usr/bin/setpriv"));

    /// <summary>The command and its arguments, as they are to be started.</summary>
    public static (string Command, string[] Arguments) Of(string command, params string[] arguments) => Environment.IsPrivilegedProcess
        ? ("setpriv", ["--bounding-set", "-dac_override,-dac_read_search,-net_bind_service", command, .. arguments])
        : (command, arguments);
}
