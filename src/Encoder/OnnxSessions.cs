using Microsoft.ML.OnnxRuntime;

namespace ArticleBot.Encoder;

/// <summary>The one place that opens networks of the ONNX runtime.</summary>
internal static class OnnxSessions
{
    static OnnxSessions() => OrtEnv.Instance().DisableTelemetryEvents();

    /// <summary>Opens a network whose runs use the calling thread alone, so that the caller decides how many run at a time.</summary>
    /// <exception cref="OnnxRuntimeException">The network cannot be loaded.</exception>
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
}
