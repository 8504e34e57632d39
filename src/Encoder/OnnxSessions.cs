using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace ArticleBot.Encoder;

/// <summary>The one place that opens networks of the ONNX runtime, with its reports to its maker switched off.</summary>
/// <remarks>
/// On Linux and macOS the runtime's official builds report machine, process and networks to their maker since 1.29, and keep an identifier and a
/// queue in the home folder, unless the process's environment forbids it before the runtime is first used: its own switch comes too late for the first report
/// (github.com/microsoft/onnxruntime, pull requests 27379 and 29843). What .NET calls the environment is a copy on these systems, which native code
/// does not see; hence the call of the C library. On Windows the reports go through the system's tracing, and the runtime's own switch holds them back.
/// </remarks>
public static partial class OnnxSessions
{
    private const string OptOut = "ORT_DISABLE_TELEMETRY";
    private const string On = "1";

    static OnnxSessions()
    {
        SwitchOffReports();
        OrtEnv.Instance().DisableTelemetryEvents();
    }

    /// <summary>
    /// Forbids the runtime its reports. Opening a network does it too; a program calls it first thing, because the C library's environment must not
    /// be changed while another thread reads it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The environment cannot be changed.</exception>
    public static void SwitchOffReports()
    {
        if (Environment.GetEnvironmentVariable(OptOut) == On)
            return;
        Environment.SetEnvironmentVariable(OptOut, On);
        if (!OperatingSystem.IsWindows() && SetEnvironment(OptOut, On, overwrite: 1) != 0)
            throw new InvalidOperationException($"The variable {OptOut} cannot be set, so the ONNX runtime is not used. Set it to 1 where the bot is started.");
    }

    /// <summary>Opens a network whose runs use the calling thread alone, so that the caller decides how many run at a time.</summary>
    /// <exception cref="OnnxRuntimeException">The network cannot be loaded.</exception>
    /// <exception cref="TypeInitializationException">The native runtime cannot be loaded.</exception>
    public static InferenceSession Open(byte[] network)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            // Every sequence has another length, so a remembered allocation plan never fits.
            EnableMemoryPattern = false,
        };
        return new InferenceSession(network, options);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
