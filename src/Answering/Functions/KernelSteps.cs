using System.Text;
using ArticleBot.Answering.Prompts;
using ArticleBot.Languages;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ArticleBot.Answering.Functions;

/// <summary>
/// Runs the steps of an answer on one kernel: always as native functions that need no model and, where the services hold an
/// <see cref="IChatClient"/>, as prompts that are asked first. A model that fails or is too slow is replaced by the native function of the same name,
/// and the outcome says so.
/// </summary>
internal sealed class KernelSteps
{
    /// <summary>More characters than that are no answer that anybody reads: the rest of what a model writes is not waited for.</summary>
    private const int MostWritten = 8_000;

    private readonly Kernel _kernel;
    private readonly KernelPlugin _native;
    private readonly PromptLibrary? _prompts;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <param name="services">May hold a model.</param>
    /// <param name="native">The steps without a model, one function for each prompt.</param>
    /// <param name="options">The folder of the prompts and the time for one step.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="logger">Takes one line for each step in which the model failed.</param>
    /// <exception cref="InvalidDataException">There is a model, but a prompt cannot be used.</exception>
    public KernelSteps(IServiceProvider services, KernelPlugin native, AnsweringOptions options, TimeProvider time, ILogger logger)
    {
        (_timeout, _time, _logger) = (options.ModelTimeout, time, logger);
        var client = services.GetService<IChatClient>();
        (_kernel, _native) = (KernelOf(client), native);
        _kernel.Plugins.Add(native);
        if (client is not null)
            _prompts = PromptLibrary.Load(Path.Combine(AppContext.BaseDirectory, options.PromptFolder));
    }

    // Without the host's loggers: the kernel would log each failure again, with a stack trace and under the name of the function.
    private static Kernel KernelOf(IChatClient? client)
    {
        var services = new ServiceCollection();
        if (client is not null)
            services.AddSingleton(client);
        return new Kernel(services.BuildServiceProvider());
    }

    /// <summary>Whether there is a model.</summary>
    public bool HasModel => _prompts is not null;

    /// <summary>What the prompt for composing is told besides, by the kind of question.</summary>
    /// <exception cref="InvalidOperationException">There is no model.</exception>
    public KindPrompts Kinds => _prompts?.Kinds ?? throw new InvalidOperationException("Without a model there are no prompts.");

    /// <summary>Runs a step, with the model where it is there and has not failed in this turn.</summary>
    /// <param name="name">Which step.</param>
    /// <param name="arguments">For the prompt and for the native function.</param>
    /// <param name="model">The model in this turn.</param>
    /// <param name="read">Makes the value of the model's words; null where they are none, which is no failure.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Outcome<T>> RunAsync<T>(
        PromptName name, KernelArguments arguments, ModelInTurn model, Func<string, T?> read, CancellationToken cancellationToken)
        where T : class =>
        RunAsync(
            name,
            arguments,
            model,
            async (prompt, token) => (await prompt.InvokeAsync(_kernel, arguments, token)).GetValue<string>() ?? string.Empty,
            read,
            cancellationToken);

    /// <summary>Runs a step whose words are looked at while the model is still writing them.</summary>
    /// <param name="name">Which step.</param>
    /// <param name="arguments">For the prompt and for the native function.</param>
    /// <param name="model">The model in this turn.</param>
    /// <param name="onPiece">Told of every piece of what it writes.</param>
    /// <param name="read">Makes the value of all its words.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Outcome<T>> RunGrowingAsync<T>(
        PromptName name,
        KernelArguments arguments,
        ModelInTurn model,
        Func<string, CancellationToken, ValueTask> onPiece,
        Func<string, T?> read,
        CancellationToken cancellationToken)
        where T : class => RunAsync(
            name,
            arguments,
            model,
            async (prompt, token) =>
            {
                var text = new StringBuilder();
                await foreach (var piece in prompt.InvokeStreamingAsync<string>(_kernel, arguments, token))
                {
                    text.Append(piece);
                    await onPiece(piece, token);
                    if (text.Length >= MostWritten)
                        break;
                }

                return text.ToString();
            },
            read,
            cancellationToken);

    /// <summary>Runs a step without a model.</summary>
    public async Task<T> NativeAsync<T>(PromptName name, KernelArguments arguments, CancellationToken cancellationToken) =>
        (await _native[name.Function].InvokeAsync(_kernel, arguments, cancellationToken)).GetValue<T>()
            ?? throw new InvalidOperationException($"The function '{name.Function}' returned nothing.");

    private async Task<Outcome<T>> RunAsync<T>(
        PromptName name,
        KernelArguments arguments,
        ModelInTurn model,
        Func<KernelFunction, CancellationToken, Task<string>> ask,
        Func<string, T?> read,
        CancellationToken cancellationToken)
        where T : class
    {
        if (_prompts is null || !model.IsAsked)
            return new Outcome<T>(await NativeAsync<T>(name, arguments, cancellationToken), model.Notice);

        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var written = await ask(_prompts[name], linked.Token);
            return read(written.Length > MostWritten ? written[..MostWritten] : written) is { } value
                ? new Outcome<T>(value, null) { IsModels = true }
                : new Outcome<T>(await NativeAsync<T>(name, arguments, cancellationToken), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever a model's client throws, the articles still answer.
            var isLate = timeout.IsCancellationRequested;
            if (isLate)
                _logger.ModelIsLate(name.Function, _timeout);
            else
                _logger.ModelFailed(name.Function, exception.Message);
            _logger.ModelFailedWith(name.Function, exception);
            model.GiveUp(isLate ? Phrases.ModelLate : Phrases.ModelFailed);
            return new Outcome<T>(await NativeAsync<T>(name, arguments, cancellationToken), model.Notice);
        }
    }
}
