using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Http;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/update_id_list</c>: adds IDs to a list and removes others. The list is made if there is none.</summary>
internal sealed class UpdateIdListEndpoint : IApiEndpoint
{
    private readonly FlagStore _flags;

    public UpdateIdListEndpoint(FlagStore flags) => _flags = flags;

    public string Path => "/v1/update_id_list";

    public bool NeedsSecret => true;

    public Answer Handle(ApiRequest request)
    {
        if (!request.Json.TryGetProperty("idListName", out var nameValue) || RequestFields.Text(nameValue, "idListName") is not { Length: > 0 } name)
        {
            throw new BadRequestException("'idListName' is missing or empty.");
        }

        var add = Ids(request.Json, "usersToAdd");
        var remove = Ids(request.Json, "usersToRemove");
        if (add is null && remove is null)
        {
            throw new BadRequestException("Send 'usersToAdd', 'usersToRemove' or both.");
        }

        _flags.IdLists.Update(name, add ?? [], remove ?? []);
        return Answer.Success(StatusCodes.Status200OK);
    }

    private static IReadOnlyList<string>? Ids(JsonElement request, string field) =>
        request.TryGetProperty(field, out var value) ? RequestFields.Texts(value, field) : null;
}
