using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Actions;
using Domo.Manifest.Emulator.Ai;
using Domo.Manifest.Emulator.Functions;
using Domo.Manifest.Emulator.Workflows;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Emulator;

/// <summary>What a <see cref="DomoEmulator"/> serves, and how.</summary>
public sealed class DomoEmulatorOptions
{
    internal const long MinQueryMemoryLimit = 16 * 1024 * 1024;

    private readonly Dictionary<string, FunctionHandler> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkflowHandler> _workflows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActionHandler> _actions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, string>> _beastModes = new(StringComparer.Ordinal);

    /// <summary>The manifest. A <c>domo.types.json</c> beside it is read too.</summary>
    public required string ManifestPath { get; init; }

    /// <summary>
    /// The folder of the datasets' rows, <c>{alias}.csv</c> or <c>{alias}.json</c>, and of the fixed outputs of functions,
    /// <c>{alias}.output.json</c>. The default is the manifest's folder.
    /// </summary>
    public string? DataDirectory { get; init; }

    /// <summary>
    /// The folder of the app itself, such as the <c>wwwroot</c> of a published Blazor app. It is served from the emulator's address, so
    /// that the app's own origin is the emulator, as it is Domo inside Domo. The default serves no files.
    /// </summary>
    public string? WebRoot { get; init; }

    /// <summary>
    /// The file that holds the AppDB documents: read at start if it exists, written after each change. The default keeps the
    /// documents in memory.
    /// </summary>
    public string? DocumentsFile { get; init; }

    /// <summary>
    /// The connection string of a MongoDB that holds the AppDB documents instead, such as <c>mongodb://localhost/app</c>: queries and
    /// updates then go to it. The default is none.
    /// </summary>
    public string? MongoDbConnection { get; init; }

    /// <summary>
    /// The folder that holds files, their revisions and FileSets: made at start if it does not exist, and kept. The default is a folder of
    /// its own among the temporary ones, which is deleted when the emulator stops.
    /// </summary>
    public string? FilesDirectory { get; init; }

    /// <summary>The most bytes that a file can have; a larger one is refused with status 413. The default is no limit.</summary>
    public long? MaxFileSize { get; init; }

    /// <summary>
    /// The bytes of memory that a query of a dataset or an SQL statement may take, at least 16 MiB; one that needs more is refused with
    /// status 400. The default is 1 GiB.
    /// </summary>
    public long QueryMemoryLimit { get; init; } = 1024L * 1024 * 1024;

    /// <summary>
    /// How long a query of a dataset or an SQL statement may run before it is canceled and refused with status 400, not counting the
    /// time that the client takes to read the rows. <see cref="Timeout.InfiniteTimeSpan"/> removes the limit. The default is 30 seconds.
    /// </summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The users of the Domo instance. The one of <see cref="UserId"/> is among them, whether it is here or not.</summary>
    public IReadOnlyList<EmulatorUser> Users { get; init; } = [];

    /// <summary>The groups of the Domo instance. Those of <see cref="GroupIds"/> are among them, whether they are here or not.</summary>
    public IReadOnlyList<EmulatorGroup> Groups { get; init; } = [];

    /// <summary>
    /// The origins, such as <c>https://app.example</c>, whose pages may call besides those of this machine: localhost and its
    /// subdomains, 127.0.0.1 and [::1] at any port. <c>null</c> is the origin of files and sandboxed frames. The default is none: any
    /// web page that the developer visits could otherwise read and write what the emulator holds.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>The port on 127.0.0.1, from 0 to 65535; 0, the default, takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock behind the dates of documents and workflow instances.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// The id of the user who makes all requests, and owns what they create. A request to AppDB whose header <c>X-Emulator-User</c> has
    /// another id is that user's.
    /// </summary>
    public long UserId { get; init; } = 27;

    /// <summary>
    /// The developer token that requests to the Product API (<c>/api/…</c>) must carry. The default takes any, but not none.
    /// </summary>
    public string? DeveloperToken { get; init; }

    /// <summary>
    /// The ids of the groups that the user belongs to, for the filter rules and permissions of collections. A request's header
    /// <c>X-Emulator-Groups</c> can list others; a user of <c>X-Emulator-User</c> belongs to none but those.
    /// </summary>
    public IReadOnlyList<long> GroupIds { get; init; } = [];

    /// <summary>
    /// How long an export of collections pretends to run, in which time another is refused with status 423. The default is no time.
    /// </summary>
    public TimeSpan ExportDuration { get; init; }

    /// <summary>
    /// Answers aggregating queries with rows as MongoDB groups them, <c>{"_id":…,"alias":…}</c>, as Domo's newer documentation shows
    /// them. The default names the properties that the rows are grouped by.
    /// </summary>
    public bool KeepGroupIds { get; init; }

    /// <summary>
    /// Stores documents as Domo does, even when a value does not fit the collection's schema, so that Domo would never sync it.
    /// The default refuses them with status 400.
    /// </summary>
    public bool AllowUnsyncableValues { get; init; }

    /// <summary>Answers a function's output as <c>{outputAlias: value}</c>, as Domo does for some. The default is the bare value.</summary>
    public bool WrapOutputs { get; init; }

    /// <summary>
    /// The month, 1 to 12, in which years begin for queries with <c>calendar=fiscal</c>. The default is 1, so that the fiscal calendar
    /// is the standard one.
    /// </summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>
    /// Where failures are logged that no response can carry, such as one in the middle of a dataset. The default is nowhere.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    internal IReadOnlyDictionary<string, FunctionHandler> Functions => _functions;

    internal IReadOnlyDictionary<string, WorkflowHandler> Workflows => _workflows;

    internal IReadOnlyDictionary<string, Dictionary<string, string>> BeastModes => _beastModes;

    internal IReadOnlyDictionary<string, ActionHandler> Actions => _actions;

    internal AiHandler? Ai { get; private set; }

    /// <summary>Answers a Code Engine function. The arguments have been checked against the manifest, and defaults filled in.</summary>
    /// <param name="alias">The function's alias in the manifest.</param>
    /// <param name="function">Makes the output of the arguments.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The function is registered already.</exception>
    public DomoEmulatorOptions AddFunction(string alias, Func<JsonObject, JsonNode?> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return AddFunction(alias, (arguments, _) => ValueTask.FromResult(function(arguments)));
    }

    /// <inheritdoc cref="AddFunction(string, Func{JsonObject, JsonNode})"/>
    public DomoEmulatorOptions AddFunction(string alias, Func<JsonObject, CancellationToken, ValueTask<JsonNode?>> function)
    {
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentNullException.ThrowIfNull(function);
        return _functions.TryAdd(alias, new FunctionHandler(function))
            ? this
            : throw new ArgumentException($"The function '{alias}' is registered already.", nameof(alias));
    }

    /// <summary>
    /// Runs a workflow. The arguments have been checked against the manifest, and defaults filled in. The instance is
    /// IN_PROGRESS until the delegate returns, then COMPLETED; when the delegate throws, FAILED. A workflow without a delegate
    /// completes at once.
    /// </summary>
    /// <param name="alias">The workflow's alias in the manifest.</param>
    /// <param name="run">What the workflow does with its arguments.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The workflow is registered already.</exception>
    public DomoEmulatorOptions AddWorkflow(string alias, Action<JsonObject> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return AddWorkflow(
            alias,
            (arguments, _) =>
            {
                run(arguments);
                return ValueTask.CompletedTask;
            });
    }

    /// <inheritdoc cref="AddWorkflow(string, Action{JsonObject})"/>
    public DomoEmulatorOptions AddWorkflow(string alias, Func<JsonObject, CancellationToken, ValueTask> run)
    {
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentNullException.ThrowIfNull(run);
        return _workflows.TryAdd(alias, new WorkflowHandler(run))
            ? this
            : throw new ArgumentException($"The workflow '{alias}' is registered already.", nameof(alias));
    }

    /// <summary>Answers all AI services. Without this they are answered with status 501.</summary>
    /// <param name="answer">Makes the model's text of a request.</param>
    /// <returns>These options.</returns>
    /// <exception cref="InvalidOperationException">They are answered already.</exception>
    public DomoEmulatorOptions AnswerAi(Func<EmulatorAiRequest, string> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return AnswerAi((request, _) => ValueTask.FromResult(answer(request)));
    }

    /// <inheritdoc cref="AnswerAi(Func{EmulatorAiRequest, string})"/>
    public DomoEmulatorOptions AnswerAi(Func<EmulatorAiRequest, CancellationToken, ValueTask<string>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Ai = Ai is null ? new AiHandler(answer) : throw new InvalidOperationException("The AI services are answered already.");
        return this;
    }

    /// <summary>Executes a Domo Action. An alias of an account has been checked against the manifest.</summary>
    /// <param name="actionId">The action's GUID.</param>
    /// <param name="action">Makes the answer of the parameters.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The action is registered already.</exception>
    public DomoEmulatorOptions AddAction(string actionId, Func<JsonObject, JsonNode?> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return AddAction(actionId, (parameters, _) => ValueTask.FromResult(action(parameters)));
    }

    /// <inheritdoc cref="AddAction(string, Func{JsonObject, JsonNode})"/>
    public DomoEmulatorOptions AddAction(string actionId, Func<JsonObject, CancellationToken, ValueTask<JsonNode?>> action)
    {
        ArgumentException.ThrowIfNullOrEmpty(actionId);
        ArgumentNullException.ThrowIfNull(action);
        return _actions.TryAdd(actionId, new ActionHandler(action))
            ? this
            : throw new ArgumentException($"The action '{actionId}' is registered already.", nameof(actionId));
    }

    /// <summary>Gives the formula of a field that is a Beast Mode in Domo. The dataset's file need not have that field.</summary>
    /// <param name="dataset">The dataset's alias in the manifest.</param>
    /// <param name="alias">The field's alias in the manifest.</param>
    /// <param name="formula">
    /// An expression of DuckDB's SQL, such as <c>sum("revenue" - "cost")</c>. It names fields by their aliases, and columns of the file
    /// that are no fields by their names there.
    /// </param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The field has a formula already.</exception>
    public DomoEmulatorOptions AddBeastMode(string dataset, string alias, string formula)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentException.ThrowIfNullOrWhiteSpace(formula);
        if (!_beastModes.TryGetValue(dataset, out var formulas))
        {
            _beastModes.Add(dataset, formulas = new Dictionary<string, string>(StringComparer.Ordinal));
        }

        return formulas.TryAdd(alias, formula)
            ? this
            : throw new ArgumentException($"The field '{alias}' of the dataset '{dataset}' has a formula already.", nameof(alias));
    }

    internal IReadOnlyDictionary<string, string> BeastModesOf(string dataset) =>
        _beastModes.GetValueOrDefault(dataset) ?? [];
}
